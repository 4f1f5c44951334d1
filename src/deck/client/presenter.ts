import { clockText, countdownOf } from './countdown.ts'
import { pace, spent } from './pace.ts'
import { current, slides } from './slides.ts'
import { now, watch } from './state.ts'

/** Turns this window into the presenter's view: the present slide, the next one, notes and clocks. */
export function startPresenter(): void {
  const panel = document.querySelector<HTMLElement>('.panel')
  if (panel === null) return
  panel.hidden = false
  document.documentElement.classList.add('presenting')
  document.title = `Presenter · ${document.title}`
  watch(({ slide }) => {
    if (slide !== now().slide) showSlides()
    showClocks()
  })
  showSlides()
  showClocks()
  setInterval(showClocks, 1000)
}

function showSlides(): void {
  const slide = current()
  if (slide === undefined) return
  const next = slides[slides.indexOf(slide) + 1]
  for (const one of slides) one.classList.toggle('next', one === next)
  if (next) next.hidden = false
  const notes = document.querySelector('[data-show="notes"]')
  const own = [
    document.querySelector(`[data-section-notes="${slide.dataset['section'] ?? ''}"]`),
    document.querySelector(`[data-notes="${slide.id}"]`),
  ].flatMap((found) => (found ? [found.cloneNode(true)] : []))
  notes?.replaceChildren(...own)
  notes?.parentElement?.scrollTo(0, 0)
  write('place', `${slides.indexOf(slide) + 1} of ${slides.length}`)
}

function showClocks(): void {
  const slide = current()
  if (slide === undefined) return
  const { began, entered, countdown } = now()
  const task = slide.dataset['task'] ?? ''
  const plans = slides.flatMap(({ dataset }) =>
    dataset['task'] === task && dataset['plan'] ? [dataset['plan'].split(' ').map(Number)] : [],
  )
  const time = new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
  write('time', time)
  write('whole', began === 0 ? 'not begun' : pace(spent(began), slide.dataset['plan']))
  const since = entered[task]
  const planned = Math.round((plans.at(-1)?.[1] ?? 0) - (plans[0]?.[0] ?? 0))
  const used = since === undefined || began === 0 ? 0 : Math.floor(spent(since))
  write('task', planned === 0 ? '–' : `${used} of ${planned} min`)
  const step = slide.querySelector<HTMLElement>('[data-countdown]')?.dataset['countdown']
  const shown = countdown.ends > 0 ? countdown.step : (step ?? countdown.step)
  write('countdown', shown === '' ? '–' : `${shown}  ${clockText(countdownOf(shown))}`)
  const button = document.querySelector('.panel [data-do="countdown"]')
  if (button) button.textContent = countdown.ends > 0 ? 'Pause exercise' : 'Start exercise'
}

function write(name: string, text: string): void {
  const place = document.querySelector(`[data-show="${name}"]`)
  if (place && place.textContent !== text) place.textContent = text
}
