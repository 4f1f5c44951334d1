import { checkTyped, type TypedAnswers } from '../../questions/check-typed.ts'
import { announce } from './announce.ts'
import { recall, remember } from './storage.ts'

/** Turns every question from a list of disclosures into one that is answered, then explained. */
export function startQuestions(): void {
  for (const section of document.querySelectorAll<HTMLElement>('.question')) {
    const { question = '', kind = 'single' } = section.dataset
    const reply = createReply(kind === 'typed' ? (section.dataset['unit'] ?? '') : undefined)
    const ask = kind === 'typed' ? askTyped(section, reply) : askChoices(section, kind, question)
    section.append(reply.bar)

    const show = (given: string, aloud: boolean): void => {
      const result = ask.check(given)
      reply.result.textContent = result.text
      reply.check.hidden = result.right
      reply.again.hidden = !result.right
      const look = section.querySelector<HTMLDetailsElement>('.look')
      if (look) look.open = true
      if (aloud) announce(result.text)
    }
    reply.check.addEventListener('click', () => {
      const given = ask.given()
      if (given === '') {
        reply.result.textContent =
          kind === 'typed' ? 'Type an answer first.' : 'Choose an answer first.'
        return
      }
      remember(({ answers }) => (answers[question] = given))
      show(given, true)
    })
    reply.again.addEventListener('click', () => {
      remember(({ answers }) => Reflect.deleteProperty(answers, question))
      ask.reset()
      reply.result.textContent = ''
      reply.check.hidden = false
      reply.again.hidden = true
    })
    const before = recall().answers[question]
    if (before === undefined) continue
    ask.restore(before)
    show(before, false)
  }
}

interface Ask {
  /** The reader's answer as it is kept; empty where there is none yet. */
  given(): string
  check(given: string): { right: boolean; text: string }
  restore(given: string): void
  reset(): void
}

interface Reply {
  readonly bar: HTMLElement
  readonly check: HTMLButtonElement
  readonly again: HTMLButtonElement
  readonly result: HTMLElement
  readonly input: HTMLInputElement
}

/** The row below a question: an input where `unit` is given, the buttons, the result. */
function createReply(unit: string | undefined): Reply {
  const bar = document.createElement('form')
  bar.className = 'reply'
  const input = document.createElement('input')
  input.type = 'text'
  input.autocomplete = 'off'
  input.spellcheck = false
  input.setAttribute('aria-label', unit ? `Your answer, in ${unit}` : 'Your answer')
  const [check, again] = [
    createButton('Check answer', 'submit'),
    createButton('Try again', 'button'),
  ]
  again.hidden = true
  const result = document.createElement('p')
  result.className = 'result'
  bar.append(...(unit === undefined ? [] : [input]), check, again, result)
  bar.addEventListener('submit', (event) => event.preventDefault())
  return { bar, check, again, result, input }
}

function createButton(text: string, type: 'submit' | 'button'): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = type
  button.className = 'button'
  button.textContent = text
  return button
}

/** Choices become radio buttons or check boxes; the disclosure behind each holds its reason. */
function askChoices(section: HTMLElement, kind: string, question: string): Ask {
  const list = section.querySelector('.choices')
  list?.setAttribute('role', kind === 'single' ? 'radiogroup' : 'group')
  list?.setAttribute('aria-label', section.querySelector('.prompt')?.textContent.trim() ?? '')
  const choices = [...section.querySelectorAll<HTMLElement>('.choice')].map((item) => {
    const input = document.createElement('input')
    input.type = kind === 'single' ? 'radio' : 'checkbox'
    input.name = question
    const label = document.createElement('label')
    const explanation = document.createElement('div')
    explanation.hidden = true
    const answer = item.querySelector('.answer')
    label.append(input, ...(answer?.childNodes ?? []))
    explanation.append(...item.querySelectorAll('.verdict, .reason'))
    item.setAttribute('role', 'presentation')
    item.replaceChildren(label, explanation)
    return { input, explanation, right: 'right' in item.dataset }
  })
  return {
    given: () => choices.flatMap(({ input }, index) => (input.checked ? [index] : [])).join(' '),
    check(given) {
      const chosen = new Set(given.split(' ').map(Number))
      const right = choices.every((choice, index) => choice.right === chosen.has(index))
      for (const [index, { explanation }] of choices.entries())
        explanation.hidden = !right && !chosen.has(index)
      const some = kind === 'multiple' && [...chosen].some((index) => choices[index]?.right)
      return {
        right,
        text: right
          ? 'That is right.'
          : some
            ? 'Partly right. Look again.'
            : 'Not right. Read why, and try again.',
      }
    },
    restore(given) {
      for (const index of given.split(' ')) {
        const input = choices[Number(index)]?.input
        if (input) input.checked = true
      }
    },
    reset() {
      for (const { input, explanation } of choices) {
        input.checked = false
        explanation.hidden = true
      }
    },
  }
}

/** A typed answer is compared with the answers that came with the page. */
function askTyped(section: HTMLElement, { input }: Reply): Ask {
  const details = section.querySelector<HTMLDetailsElement>('.answers')
  const items = [...section.querySelectorAll<HTMLElement>('.choice')]
  // The page wrote it: src/words/arrange-question.ts.
  const answers = JSON.parse(section.dataset['answers'] ?? '') as TypedAnswers
  const hide = (): void => {
    if (details) details.hidden = true
  }
  hide()
  return {
    given: () => input.value.trim(),
    check(given) {
      const { right, choice } = checkTyped(answers, given)
      const shown = items.filter(
        (item, index) => index === choice || item.dataset['index'] === String(choice),
      )
      for (const item of items) item.hidden = !shown.includes(item)
      if (details) {
        details.hidden = shown.length === 0
        details.open = true
      }
      return { right, text: right ? 'That is right.' : 'Not right. Try again.' }
    },
    restore: (given) => (input.value = given),
    reset() {
      input.value = ''
      hide()
    },
  }
}
