/**
 * Keeps the screen on while somebody presents: in the presenter's view, and in full screen. The browser
 * lets go of a window that is hidden, so that one asks again when it is seen.
 */
export function startAwake(presenter: boolean): void {
  let lock: WakeLockSentinel | undefined
  const settle = async (): Promise<void> => {
    const shown = document.visibilityState === 'visible'
    if (shown && (presenter || document.fullscreenElement !== null)) {
      if (lock?.released !== false) lock = await navigator.wakeLock.request('screen')
    } else await lock?.release()
  }
  // One after the other: two requests at the same time would hold two locks.
  let settled = Promise.resolve()
  const next = (): void => {
    // Unknown without https, refused when the battery is low: then the system's own settings hold.
    settled = settled.then(settle).catch(() => undefined)
  }
  document.addEventListener('visibilitychange', next)
  document.addEventListener('fullscreenchange', next)
  next()
}
