import { slideAt } from '../talk.ts'
import { elements, outline } from './outline.ts'
import { open } from './show.ts'
import { now } from './store.ts'

const place = document.querySelector('[data-show="notes"]')
const notes = document.querySelector<HTMLTemplateElement>('#notes')?.content
let shown = ''

/** Answers, reasons, the solution and the notes of the present slide, for the presenter alone. */
export function showPrivate(): void {
  const slide = slideAt(outline, now())
  const element = elements.get(slide?.id ?? '')
  if (!place || !slide || !element || shown === slide.id) return
  shown = slide.id
  place.replaceChildren(
    ...answersOf(element),
    ...noteOf(`[data-slide-notes="${slide.id}"]`),
    ...noteOf(`[data-part-notes="${slide.part}"]`),
    ...(slide.kind === 'exercise' ? outcomeOf(slide.part) : []),
  )
  place.parentElement?.scrollTo(0, 0)
}

function answersOf(slide: HTMLElement): Node[] {
  return [...slide.querySelectorAll<HTMLTemplateElement>('template[data-private]')].map((one) =>
    one.content.cloneNode(true),
  )
}

function noteOf(selector: string): Node[] {
  const found = notes?.querySelector(selector)
  return found ? [found.cloneNode(true)] : []
}

/** What is to be seen when the work is done, and its solution. */
function outcomeOf(part: string): Node[] {
  const debrief = elements.get(`${part}-debrief`)
  if (debrief === undefined) return []
  return [...debrief.querySelectorAll('.pane')].map((pane) => {
    const copy = pane.cloneNode(true)
    if (copy instanceof HTMLElement) {
      copy.hidden = false
      for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id')
      open(copy, Number.MAX_SAFE_INTEGER)
    }
    return copy
  })
}
