import { goTo, next, previous, toggleClock } from '../talk.ts'
import { hashShown } from './address.ts'
import { clockMeant } from './clocks.ts'
import { outline } from './outline.ts'
import { change, now } from './store.ts'

const address = location.pathname + withoutPresenter(location.search)

/**
 * What buttons and keys do, by name. The presenter's view adds its own. A talk begins without the overview and the
 * search: they are loaded when they are wanted, and begin by that. What they promise is that they have begun.
 */
export const actions: Record<string, () => Promise<void> | void> = {
  next: () => change(next(outline, now(), Date.now())),
  previous: () => change(previous(outline, now(), Date.now())),
  first: () => toEnd(outline.slides.find(({ main }) => main)?.id),
  last: () => toEnd(outline.slides.findLast(({ main }) => main)?.id),
  overview: () => import('./overview.ts').then(({ toggle }) => toggle()),
  find: () => {
    openDialog('#find')
    void import('./find.ts').then(({ search }) => search())
  },
  help: () => openDialog('#help'),
  full: () => {
    if (document.fullscreenElement) void document.exitFullscreen()
    else void document.documentElement.requestFullscreen()
  },
  black: () => change({ ...now(), black: !now().black }),
  clock: () => {
    const clock = clockMeant()
    if (clock) change(toggleClock(now(), clock, Date.now()))
  },
  presenter: () =>
    openWindow('presenter', `${address}${address.includes('?') ? '&' : '?'}presenter`),
  slides: () => openWindow('slides', address),
}

function openDialog(name: string): void {
  document.querySelector<HTMLDialogElement>(name)?.showModal()
}

function toEnd(slide: string | undefined): void {
  if (slide !== undefined) change(goTo(outline, now(), { slide, beat: 0 }, Date.now()))
}

/** A window that is open already comes to the front. */
function openWindow(name: string, path: string): void {
  open(`${path}${hashShown()}`, name, 'popup')?.focus()
}

function withoutPresenter(search: string): string {
  const parameters = new URLSearchParams(search)
  parameters.delete('presenter')
  return parameters.size > 0 ? `?${parameters}` : ''
}

/**
 * Brings the buttons to life. One that was clicked does not keep the focus: the next key is meant for
 * the slides. Who reached it with the keyboard stays on it.
 */
export function startActions(): void {
  addEventListener('click', ({ target, detail }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null
    if (!button) return
    if (detail > 0) button.blur()
    void actions[button.dataset['do'] ?? '']?.()
  })
}
