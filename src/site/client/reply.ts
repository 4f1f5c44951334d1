import * as words from '../../interface/current.ts'
/** One kind of question: what the reader gave, and what it is worth. */
export interface Ask {
  /** The reader's answer as it is kept; empty where there is none yet. */
  given(): string
  check(given: string): { right: boolean; text: string }
  restore(given: string): void
  reset(): void
}

/** The row below a question. */
export interface Reply {
  readonly bar: HTMLElement
  readonly check: HTMLButtonElement
  readonly again: HTMLButtonElement
  readonly result: HTMLElement
  readonly input: HTMLInputElement
}

/** Makes the row: an input where `unit` is given, the buttons, the result. */
export function createReply(unit: string | undefined): Reply {
  const bar = document.createElement('form')
  bar.className = 'reply'
  const input = document.createElement('input')
  input.type = 'text'
  input.autocomplete = 'off'
  input.spellcheck = false
  input.setAttribute('aria-label', words.yourAnswer(unit))
  const [check, again] = [
    createButton(words.checkAnswer, 'submit'),
    createButton(words.tryAgain, 'button'),
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
