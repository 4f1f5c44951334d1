import { visit } from './address.ts'
import { elements, slides } from './outline.ts'
import { takeKeys } from './keys.ts'
import { current, inOverview, open, spotShown } from './show.ts'
import { now, watch } from './store.ts'

const main = document.querySelector('main')

/** Shows all slides at once in this window, or again only the present one. */
export function toggle(on = !inOverview()): void {
  if (main === null || on === inOverview()) return
  const slide = current()
  main.classList.toggle('overview', on)
  for (const one of slides) {
    one.hidden = !on && one !== slide
    one.inert = one.hidden
    one.firstElementChild?.toggleAttribute('inert', on)
    if (on) open(one, one === slide ? spotShown(now()).beat : 0)
    one.classList.toggle('out', on && now().hidden.includes(one.id))
  }
  slide?.scrollIntoView({ block: 'center' })
  if (on) slide?.focus({ preventScroll: true })
}

// A click on a slide of the overview goes there; any other way to move ends it.
takeKeys(overviewKey)
main?.addEventListener('click', ({ target }) => {
  const slide = target instanceof Element ? target.closest<HTMLElement>('.slide') : null
  if (inOverview() && slide !== null) choose(slide)
})
watch((before) => {
  if (before.slide !== now().slide) toggle(false)
})

/** The keys of the overview: arrows move the focus, Enter and Space go to the slide that has it. */
function overviewKey(key: string): boolean {
  if (!inOverview()) return false
  const focused = document.activeElement
  const from = slides.findIndex((slide) => slide === focused)
  const row = slides.findIndex(({ offsetTop }) => offsetTop > (slides[0]?.offsetTop ?? 0))
  const steps: Record<string, number> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: row,
    ArrowUp: -row,
    Home: -slides.length,
    End: slides.length,
  }
  const step = steps[key]
  if (step !== undefined) {
    slides[Math.min(Math.max(from + step, 0), slides.length - 1)]?.focus()
    return true
  }
  const slide = slides[from]
  if (key === 'Escape') toggle(false)
  else if ((key === 'Enter' || key === ' ') && slide) choose(slide)
  else return false
  return true
}

function choose(slide: HTMLElement): void {
  toggle(false)
  if (elements.has(slide.id)) visit({ slide: slide.id, beat: 0 })
}
