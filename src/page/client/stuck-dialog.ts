import * as words from '../../interface/current.ts'
import { copy } from '../../site/client/copy.ts'
import { interfaceProperties, make, pageProperties } from '../../site/client/make.ts'
import { recall } from '../../site/client/storage.ts'
import styles from '../styles/stuck.css?inline'
import { questionText } from './question-text.ts'

/** The commands of the workshop that help; undefined where it has none. */
interface Commands {
  readonly check?: string | undefined
  readonly catchUp?: string | undefined
}

let dialog: HTMLDialogElement | undefined

/**
 * Opens what helps with the step that is being read: what is missing, its hints, the search for an error,
 * a fresh beginning, and a question that others can answer.
 */
export function openStuck({ check, catchUp }: Commands): void {
  const section = currentStep()
  if (section === undefined) return
  const step = section.dataset['step'] ?? ''
  const title = section.querySelector('h2')?.textContent.trim() ?? step
  const hints = [...section.querySelectorAll<HTMLDetailsElement>('.hint')]
  const nudges = hints.filter((hint) => !hint.classList.contains('error'))
  const errors = hints.filter((hint) => hint.classList.contains('error'))
  dialog ??= createDialog()
  dialog.replaceChildren(
    make('button', { type: 'button', className: 'plain', onclick: close }, words.close),
    make('h2', { id: 'stuck-title' }, words.stuckAt(title)),
    make(
      'ol',
      {},
      ...(check === undefined ? [] : [way(words.seeMissing, command(`${check} ${step}`))]),
      ...(nudges.length === 0 ? [] : [way(words.takeHint, hintList(nudges))]),
      way(
        words.lookUpError,
        make(
          'button',
          { type: 'button', className: 'button', onclick: search },
          words.pasteIntoSearch,
        ),
        ...(errors.length === 0
          ? []
          : [
              make(
                'details',
                {},
                make('summary', {}, words.errorsOfStep(errors.length)),
                hintList(errors),
              ),
            ]),
      ),
      ...(catchUp === undefined
        ? []
        : [
            way(
              words.beginAfresh,
              command(`${catchUp} ${step}`),
              words.haveThemBack,
              command(`${catchUp} --undo`),
            ),
          ]),
      way(
        words.askSomebody,
        copyButton(words.copyQuestion, () => question(step, title, hints)),
      ),
    ),
  )
  dialog.showModal()
}

/** The step that is being read, else the first that is still in sight. */
function currentStep(): HTMLElement | undefined {
  const href = document.querySelector('.contents [aria-current]')?.getAttribute('href')
  const steps = [...document.querySelectorAll<HTMLElement>('.step')]
  return (
    steps.find(({ dataset }) => `#${dataset['step']}` === href) ??
    steps.find((step) => step.getBoundingClientRect().bottom > 0) ??
    steps.at(-1)
  )
}

function createDialog(): HTMLDialogElement {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  document.adoptedStyleSheets.push(sheet)
  const made = make('dialog', { className: 'stuck', ...interfaceProperties })
  made.setAttribute('aria-labelledby', 'stuck-title')
  document.body.append(made)
  return made
}

function close(): void {
  dialog?.close()
}

function search(): void {
  close()
  document.querySelector<HTMLButtonElement>('[data-search]')?.click()
}

function way(...parts: readonly (Node | string)[]): HTMLLIElement {
  return make('li', {}, ...parts)
}

/** Links to hints of the page; each opens where it leads. */
function hintList(hints: readonly HTMLElement[]): HTMLUListElement {
  const links = hints.map((hint) => {
    const title = [...(hint.querySelector('summary')?.childNodes ?? [])]
    return make(
      'a',
      { href: `#${hint.id}`, onclick: close },
      ...title.map((node) => node.cloneNode(true)),
    )
  })
  return make('ul', pageProperties, ...links.map((link) => make('li', {}, link)))
}

function command(text: string): HTMLParagraphElement {
  return make(
    'p',
    { className: 'command' },
    make('code', {}, text),
    copyButton(words.copy, () => text),
  )
}

function copyButton(label: string, text: () => string): HTMLButtonElement {
  const button = make('button', { type: 'button', className: 'copy' }, label)
  button.addEventListener('click', () => void copy(button, label, text))
  return button
}

function question(step: string, title: string, hints: readonly HTMLElement[]): string {
  const { ticks, opened } = recall()
  return questionText({
    workshop: document.querySelector('.brand')?.textContent.trim() ?? '',
    title,
    address: new URL(`#${step}`, location.href).href,
    done: Object.keys(ticks),
    opened: hints.filter(({ id }) => opened[id]).length,
    hints: hints.length,
  })
}
