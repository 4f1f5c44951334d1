import type { Message } from './message.ts'
import { current } from './show.ts'

const dot = document.querySelector<HTMLElement>('.dot')

/** Shows what the presenter points at. */
export function drawDot(at: Message['at']): void {
  const sheet = current()?.querySelector('.sheet')?.getBoundingClientRect()
  if (!dot || !sheet) return
  dot.hidden = at === undefined
  if (at === undefined) return
  dot.style.left = `${sheet.left + at[0] * sheet.width}px`
  dot.style.top = `${sheet.top + at[1] * sheet.height}px`
}
