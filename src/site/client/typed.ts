import * as words from '../../interface/current.ts'
import { checkTyped, type TypedAnswers } from '../../questions/check-typed.ts'
import type { Ask, Reply } from './reply.ts'

/** A typed answer is compared with the answers that came with the page. */
export function askTyped(section: HTMLElement, { input }: Reply): Ask {
  const details = section.querySelector<HTMLDetailsElement>('.answers')
  const items = [...section.querySelectorAll<HTMLElement>('.choice')]
  // The page wrote it: src/page/blocks/Question.astro.
  const answers = JSON.parse(section.dataset['answers'] ?? '') as TypedAnswers
  const hide = (): void => {
    if (details) details.hidden = true
  }
  hide()
  return {
    given: () => input.value.trim(),
    check(given) {
      const { right, choice } = checkTyped(answers, given)
      for (const [index, item] of items.entries()) item.hidden = index !== choice
      if (details) {
        details.hidden = choice < 0
        details.open = true
      }
      return { right, text: right ? words.thatIsRight : words.wrongTryAgain }
    },
    restore: (given) => (input.value = given),
    reset() {
      input.value = ''
      hide()
    },
  }
}
