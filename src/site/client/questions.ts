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
      const text = kind === 'typed' ? 'Type an answer first.' : 'Choose an answer first.'
      reply.result.textContent = text
      announce(text)
      return
    }
    remember(({ answers }) => (answers[question] = given))
    show(given, true)
    if (!reply.again.hidden) reply.again.focus()
  })
  reply.again.addEventListener('click', () => {
    remember(({ answers }) => Reflect.deleteProperty(answers, question))
    ask.reset()
    reply.result.textContent = ''
    reply.check.hidden = false
    reply.again.hidden = true
    section.querySelector('input')?.focus()
  })
  const before = recall().answers[question]
  if (before === undefined) return
  ask.restore(before)
  show(before, false)
}
