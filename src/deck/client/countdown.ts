import { announce } from '../../site/client/announce.ts'
import { current } from './slides.ts'
import { type Countdown, change, now, watch } from './state.ts'

const clocks = [...document.querySelectorAll<HTMLElement>('[data-countdown]')]
let ticking = 0

/** The clocks on the exercises: started by a button or a key, the same in all windows. */
export function startCountdown(): void {
  for (const clock of clocks) {
    const button = clock.querySelector('button')
    if (button) button.hidden = false
  }
  watch(({ countdown }) => {
    if (countdown !== now().countdown) draw()
  })
  draw()
}

/** Starts the clock of the exercise that is shown, or pauses and goes on. */
export function toggleCountdown(): void {
  const step = stepShown()
  if (step === '') return
  const countdown = countdownOf(step)
  const left = timeLeft(countdown)
  const ends = countdown.ends > 0 ? 0 : Date.now() + left
  change({ countdown: { step, ends, left } })
}

/** Gives the running exercise another minute. */
export function addMinute(): void {
  const step = now().countdown.step || stepShown()
  if (step === '') return
  const { ends, left } = countdownOf(step)
  const more = 60_000
  const from = Math.max(ends, Date.now())
  change({ countdown: { step, ends: ends > 0 ? from + more : 0, left: left + more } })
}

/** What is left of an exercise, as minutes and seconds. */
export function clockText(countdown: Countdown): string {
  const seconds = Math.ceil(Math.max(0, timeLeft(countdown)) / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** The clock of a step: the one that runs or rests, else a fresh one. */
export function countdownOf(step: string): Countdown {
  if (now().countdown.step === step) return now().countdown
  const clock = clocks.find(({ dataset }) => dataset['countdown'] === step)
  return { step, ends: 0, left: Number(clock?.dataset['minutes'] ?? 0) * 60_000 }
}

function stepShown(): string {
  const clock = current()?.querySelector<HTMLElement>('[data-countdown]')
  return clock?.dataset['countdown'] ?? ''
}

function timeLeft({ ends, left }: Countdown): number {
  return ends > 0 ? ends - Date.now() : left
}

function draw(): void {
  for (const clock of clocks) {
    const countdown = countdownOf(clock.dataset['countdown'] ?? '')
    const [time, button] = [clock.querySelector('.time'), clock.querySelector('button')]
    if (time) time.textContent = clockText(countdown)
    if (button) button.textContent = countdown.ends > 0 ? 'Pause' : 'Start'
    clock.classList.toggle('over', timeLeft(countdown) <= 0)
  }
  const { ends } = now().countdown
  clearTimeout(ticking)
  if (ends === 0) return
  const rest = ends - Date.now()
  if (rest > 0) ticking = window.setTimeout(draw, rest % 1000 || 1000)
  else announce('Time is up')
}
