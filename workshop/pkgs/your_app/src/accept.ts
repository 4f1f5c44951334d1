/**
 * How much a client wants a media type, from 0 to 1, by its `Accept` header (RFC 9110, 12.5.1): of the ranges that
 * fit, the most exact one counts. Without a header everything is welcome.
 */
export function wish(accept: string | undefined, type: string): number {
  if (accept === undefined || accept.trim() === '') return 1
  const [group] = type.split('/')
  const ranges = accept
    .toLowerCase()
    .split(',')
    .map((range) => range.split(';').map((part) => part.trim()))
  for (const fitting of [type, `${group}/*`, '*/*']) {
    const range = ranges.find(([name]) => name === fitting)
    if (range === undefined) continue
    const quality = range.find((part) => part.startsWith('q='))
    return quality === undefined ? 1 : Math.min(Number(quality.slice(2)) || 0, 1)
  }
  return 0
}

/** Whether to answer with a page for people: browsers ask for HTML by name, `curl` takes whatever comes. */
export function wantsPage(accept: string | undefined): boolean {
  return wish(accept, 'text/html') > wish(accept, 'application/json')
}
