import * as words from '../../interface/current.ts'
import { announce } from './announce.ts'
import { askChoices } from './choices.ts'
import { type Ask, createReply, type Reply } from './reply.ts'
import { recall, remember } from './storage.ts'

/** Turns every question from a list of disclosures into one that is answered, then explained. */
export function startQuestions(): void {
  for (const section of document.querySelectorAll<HTMLElement>('.question')) {
    const { question = '', kind = 'single', unit = '' } = section.dataset
    const reply = createReply(kind === 'typed' ? unit : undefined)
    // Before what it reveals.
    section.insertBefore(reply.bar, section.querySelector('.answers, .look'))
    if (kind === 'typed') startTyped(section, reply)
    else start(section, reply, askChoices(section, kind, question))
  }
}

/** What compares typed answers is loaded when a reader begins to type, or typed before. */
function startTyped(section: HTMLElement, reply: Reply): void {
  const details = section.querySelector<HTMLDetailsElement>('.answers')
  if (details) details.hidden = true
  // A press of the button that comes before the rest is there counts as soon as it is.
  let early = false
  reply.check.addEventListener('click', () => (early = true), { once: true })
  const load = (): void => {
    void import('./typed.ts').then(({ askTyped }) => {
      start(section, reply, askTyped(section, reply))
      if (early) reply.check.click()
    })
  }
  if (recall().answers[section.dataset['question'] ?? ''] === undefined) {
    reply.bar.addEventListener('focusin', load, { once: true })
  } else load()
}

function start(section: HTMLElement, reply: Reply, ask: Ask): void {
  const { question = '', kind } = section.dataset
  /** The answer that is shown, checked. */
  let known: string | undefined
  const clear = (): void => {
    reply.result.textContent = ''
    reply.check.hidden = false
    reply.again.hidden = true
  }
  const tell = (text: string): void => {
    reply.result.textContent = text
    announce(text)
  }
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
      tell(kind === 'typed' ? words.typeFirst : words.chooseFirst)
      return
    }
    known = given
    remember(({ answers }) => (answers[question] = given))
    show(given, true)
    if (!reply.again.hidden) reply.again.focus()
  })
  reply.again.addEventListener('click', () => {
    known = undefined
    remember(({ answers }) => Reflect.deleteProperty(answers, question))
    ask.reset()
    clear()
    section.querySelector('input')?.focus()
  })
  // A verdict is about what was given, not about what is being changed.
  section.addEventListener('input', clear)
  guessFirst(section, () => known !== undefined, tell)
  const restore = (): void => {
    const before = recall().answers[question]
    if (before === known) return
    known = before
    ask.reset()
    if (before !== undefined) {
      ask.restore(before)
      show(before, false)
    } else clear()
  }
  // In another tab, for example.
  addEventListener('remembered', restore)
  restore()
}

/** What a prediction reveals asks for a guess once, before it opens without one. */
function guessFirst(
  section: HTMLElement,
  isAnswered: () => boolean,
  tell: (text: string) => void,
): void {
  let asked = false
  section.querySelector('.look > summary')?.addEventListener('click', (event) => {
    if (asked || isAnswered()) return
    asked = true
    event.preventDefault()
    tell(words.guessFirst)
  })
}
