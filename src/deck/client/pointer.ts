import { inOverview } from './overview.ts'
import { setting } from './settings.ts'
import { turn } from './slides.ts'

const controls = document.querySelector<HTMLElement>('.controls')

/** Swipes, clicks at the edges where somebody wants them, and controls that show while the mouse moves. */
export function startPointer(): void {
  let from: Touch | undefined
  addEventListener('touchstart', ({ touches }) => {
    from = touches.length === 1 ? touches[0] : undefined
  })
  addEventListener('touchend', ({ changedTouches: [to] }) => {
    if (from === undefined || to === undefined || inOverview()) return
    const [x, y] = [to.clientX - from.clientX, to.clientY - from.clientY]
    const zoomed = (visualViewport?.scale ?? 1) > 1.01
    if (!zoomed && Math.abs(x) > 60 && Math.abs(x) > 2 * Math.abs(y)) turn(x < 0 ? 1 : -1)
  })
  addEventListener('click', ({ target, clientX }) => {
    if (!setting('zones') || inOverview() || !(target instanceof Element)) return
    if (!target.closest('main') || target.closest('a, button, summary, input, label')) return
    const place = clientX / innerWidth
    if (place < 0.2) turn(-1)
    if (place > 0.8) turn(1)
  })
  let resting = 0
  addEventListener('pointermove', ({ pointerType }) => {
    if (pointerType !== 'mouse') return
    controls?.classList.add('shown')
    clearTimeout(resting)
    resting = window.setTimeout(() => controls?.classList.remove('shown'), 2500)
  })
}
