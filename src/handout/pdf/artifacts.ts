/** Operators that begin a path, and those that paint one (ISO 32000-1, annex A). */
const begins = new Set(['m', 're'])
const paints = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
/** What paints by itself: a picture, a shading. */
const whole = new Set(['Do', 'sh'])

/** Where the text of a sheet begins, below its running title: 20 mm, in px. */
const head = (20 / 25.4) * 96

/**
 * Marks what the structure of a page does not know as an artifact: running titles, rules, backgrounds. PDF/UA
 * asks that everything is one or the other (ISO 14289-1, 7.1).
 *
 * @param content the operators of a page as Chromium writes them: the last of a line is on its own line
 * @param titled whether the page has the title of a part, which the running title would repeat: then that goes
 */
export function markArtifacts(content: string, titled = false): string {
  const result: string[] = []
  let depth = 0
  /** The place of the path or text that is being made outside of any mark. */
  let open: number | undefined
  const mark = (from: number): void => {
    result.splice(from, 0, '/Artifact BMC')
    result.push('EMC')
  }
  for (const line of content.split('\n')) {
    const [operator = ''] = /[A-Za-z]+\*?$/.exec(line) ?? []
    if (operator === 'BDC' || operator === 'BMC') depth++
    if (operator === 'EMC') depth--
    result.push(line)
    if (depth > 0 || operator === 'EMC') continue
    if (operator === 'BT' || begins.has(operator)) open ??= result.length - 1
    else if (operator === 'n') open = undefined
    else if (whole.has(operator)) mark(result.length - 1)
    else if (open !== undefined && (operator === 'ET' || paints.has(operator))) {
      if (titled && operator === 'ET' && isRunningTitle(result.slice(open))) result.splice(open)
      else mark(open)
      open = undefined
    }
  }
  return result.join('\n')
}

/** Whether a text that is no part of the structure stands above all others: Chromium counts from the upper edge. */
function isRunningTitle(text: readonly string[]): boolean {
  const place = text.find((line) => line.endsWith(' Tm'))
  return place !== undefined && Number(place.split(' ')[5]) < head
}
