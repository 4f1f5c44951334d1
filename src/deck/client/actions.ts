import { addMinute, toggleCountdown } from './countdown.ts'
import { openDialog, startFinding } from './dialogs.ts'
import { toggleOverview } from './overview.ts'
import { current, go, place, slides, turn } from './slides.ts'
import { change, now, watch } from './state.ts'

const address = location.pathname

/** What buttons and keys do, by name. */
export const actions: Readonly<Record<string, () => void>> = {
  next: () => turn(1),
  previous: () => turn(-1),
  first: () => slides[0] && go(slides[0]),
  last: () => {
    const last = slides.at(-1)
    if (last) go(last)
  },
  reveal,
  overview: () => (now().black ? change({ black: false }) : toggleOverview()),
  find: () => openDialog('find'),
  help: () => openDialog('help'),
  full: () => {
    if (document.fullscreenElement) void document.exitFullscreen()
    else void document.documentElement.requestFullscreen()
  },
  black: () => change({ black: !now().black }),
  countdown: toggleCountdown,
  minute: addMinute,
  restart: () => change({ began: Date.now(), entered: { [taskShown()]: Date.now() } }),
  // A window that is open already comes to the front. The address may lag behind the place.
  presenter: () => open(`${address}?presenter${place()}`, 'presenter', 'popup')?.focus(),
  slides: () => open(`${address}${place()}`, 'slides', 'popup')?.focus(),
}

/** Opens the fold of the slide, or closes it; of several hints the first. */
function reveal(): void {
  const folds = [...(current()?.querySelectorAll('details') ?? [])]
  const fold = folds.find((one) => one.open) ?? folds[0]
  if (fold) fold.open = !fold.open
}

function taskShown(): string {
  return current()?.dataset['task'] ?? ''
}

/** Brings the buttons and the black curtain to life. */
export function startActions(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-do]')) {
    button.addEventListener('click', () => actions[button.dataset['do'] ?? '']?.())
  }
  startFinding()
  watch(({ black }) => {
    if (black !== now().black) curtain()
  })
  curtain()
}

function curtain(): void {
  const { black } = now()
  document.body.classList.toggle('is-black', black)
  for (const button of document.querySelectorAll('[data-do="black"]')) {
    button.setAttribute('aria-pressed', String(black))
  }
}
