import { htmlHeight, type TextSize } from './html-height.ts'
import type { QuestionItem } from './item.ts'

/** What a question has on its slide, in px of a sheet of 1280×720. */
export const questionRoom = 480

/** About how high a question stands at the larger size, with its longest explanation. */
export function questionHeight({ prompt, choices, type }: QuestionItem, size: TextSize): number {
  const list = (items: readonly string[]): string =>
    `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
  const right = choices.filter((choice) => choice.right || type === 'typed')
  const reasons = right.map(({ answer, reason }) => (type === 'typed' ? answer + reason : reason))
  const longest = Math.max(...choices.map(({ reason }) => htmlHeight(list([reason]), size)))
  const answers = type === 'typed' ? '<p></p>' : list(choices.map(({ answer }) => answer))
  return htmlHeight(prompt + answers, size) + Math.max(htmlHeight(list(reasons), size), longest)
}

/** Dense where the question with its longest explanation would not fit otherwise. */
export function questionSize(question: QuestionItem): TextSize {
  return questionHeight(question, 28) > questionRoom ? 24 : 28
}
