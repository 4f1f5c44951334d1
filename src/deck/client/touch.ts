import { actions } from './actions.ts'
import { setting } from './settings.ts'
import { inFlow, inOverview } from './show.ts'

/** The buttons at the foot of the slides. */
export const controls = document.querySelector<HTMLElement>('.controls')

/** Swipes, clicks at the edges where somebody wants them, and controls that show while the mouse moves. */
export function startTouch(): void {
  let from: Touch | undefined
  addEventListener('touchstart', ({ touches }) => {
    from = touches.length === 1 ? touches[0] : undefined
  })
  addEventListener('touchend', ({ target, changedTouches: [to] }) => {
    const onSlide = target instanceof Element && target.closest('main')
    if (from === undefined || to === undefined || inOverview() || !onSlide) return
    const [x, y] = [to.clientX - from.clientX, to.clientY - from.clientY]
    const free = (visualViewport?.scale ?? 1) < 1.01 && !inFlow()
    if (free && Math.abs(x) > 60 && Math.abs(x) > 2 * Math.abs(y)) turn(x < 0)
  })
  addEventListener('click', ({ target, clientX }) => {
    if (!setting('zones') || inOverview() || !(target instanceof Element)) return
    if (!target.closest('main') || target.closest('a, button, summary')) return
    const place = clientX / innerWidth
    if (place < 0.2) turn(false)
    if (place > 0.8) turn(true)
  })
  let resting = 0
  addEventListener('pointermove', ({ pointerType }) => {
    if (pointerType !== 'mouse') return
    controls?.classList.add('shown')
    clearTimeout(resting)
    resting = window.setTimeout(() => controls?.classList.remove('shown'), 2500)
  })
}

function turn(forward: boolean): void {
  void actions[forward ? 'next' : 'previous']?.()
}
