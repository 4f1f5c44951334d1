import { htmlHeight, type TextSize } from './html-height.ts'

/** What an exercise has for its text beside its clock, in px of a sheet of 1280×720. */
export const exerciseRoom = 470

/** Its text is narrower than that of other slides: 824 px, where theirs has 1100. */
const narrower = 1100 / 824

/** About how high the text of an exercise is, in px. */
export function exerciseHeight(html: string, size: TextSize): number {
  return htmlHeight(html, size) * narrower
}

/** As large as the text may be. */
export function fitExercise(html: string): TextSize {
  return exerciseHeight(html, 28) <= exerciseRoom ? 28 : 24
}
