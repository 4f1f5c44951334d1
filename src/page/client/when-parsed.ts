/** Calls `start` as soon as the whole page is there: a script may come before its end. */
export function whenParsed(start: () => void): void {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start)
  else start()
}
