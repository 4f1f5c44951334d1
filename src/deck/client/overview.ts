import { current, go, slides } from './slides.ts'
import { watch } from './state.ts'

const main = document.querySelector('main')

/** Whether all slides are shown at once. */
export function inOverview(): boolean {
  return main?.classList.contains('overview') ?? false
}

/** Shows all slides at once, or again only the present one. */
export function toggleOverview(on = !inOverview()): void {
  if (main === null || on === inOverview()) return
  const slide = current()
  main.classList.toggle('overview', on)
  for (const one of slides) {
    one.hidden = !on && one !== slide
    one.inert = one.hidden
    one.firstElementChild?.toggleAttribute('inert', on)
  }
  slide?.scrollIntoView({ block: 'center' })
  if (on) slide?.focus({ preventScroll: true })
}

/** A click on a slide of the overview goes there; so does any other way to move. */
export function startOverview(): void {
  main?.addEventListener('click', ({ target }) => {
    const slide = target instanceof Element ? target.closest<HTMLElement>('.slide') : null
    if (inOverview() && slide !== null) choose(slide)
  })
  watch((_, mine) => {
    if (!mine) toggleOverview(false)
  })
}

/** The keys of the overview: arrows move the focus, Enter and Space go to the slide that has it. */
export function overviewKey(key: string): boolean {
  const from = slides.findIndex((slide) => slide === document.activeElement)
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
  if ((key !== 'Enter' && key !== ' ') || slide === undefined) return false
  choose(slide)
  return true
}

function choose(slide: HTMLElement): void {
  toggleOverview(false)
  go(slide)
}
