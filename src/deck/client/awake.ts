/** Keeps the screen on while somebody presents: in the presenter's view, and in full screen. */
export function startAwake(presenter: boolean): void {
  const ask = (): void => {
    if (document.visibilityState !== 'visible') return
    if (!presenter && document.fullscreenElement === null) return
    // Unknown without https, refused when the battery is low: then the system's own settings hold.
    if ('wakeLock' in navigator) navigator.wakeLock.request('screen').catch(() => undefined)
  }
  document.addEventListener('visibilitychange', ask)
  document.addEventListener('fullscreenchange', ask)
  ask()
}
