import * as words from '../../interface/current.ts'
import type { Ask } from './reply.ts'

/** Choices become radio buttons or check boxes; the disclosure behind each holds its reason. */
export function askChoices(section: HTMLElement, kind: string, question: string): Ask {
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
      const wanted = choices.filter((choice) => choice.right).length
      const hits = [...chosen].filter((index) => choices[index]?.right).length
      const wrong = chosen.size - hits
      return {
        right,
        text: right
          ? words.thatIsRight
          : kind === 'single' || hits === 0
            ? words.wrongReadWhy
            : words.partlyRight(hits, wanted, wrong),
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
