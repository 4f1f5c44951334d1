/** The width of a line of text, in whatever unit its limits have. */
export type Measure = (text: string) => number

/** Breaks a text into lines that fit. A word that is wider than a line is broken where it has to be. */
export function wrapText(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((whole) => fittingParts(whole, width, measure))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || measure(longer) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return line === '' ? lines : [...lines, line]
}

/**
 * The same number of lines, of nearly one length: the narrowest that the text fits into without
 * another line or another broken word.
 */
export function balanceText(text: string, width: number, measure: Measure): string[] {
  const widest = wrapText(text, width, measure)
  let narrowest = widest
  for (let limit = width * 0.98; limit > width / 2; limit *= 0.98) {
    if (text.split(/\s+/).some((word) => measure(word) > limit)) break
    const lines = wrapText(text, limit, measure)
    if (lines.length > widest.length) break
    narrowest = lines
  }
  return narrowest
}

/** Cuts a line that is too wide, with an ellipsis for what is missing. */
export function cutText(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text
  const letters = Array.from(text)
  while (letters.length > 0 && measure(`${letters.join('').trimEnd()}…`) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

function fittingParts(word: string, width: number, measure: Measure): string[] {
  const parts: string[] = []
  let part = ''
  for (const letter of word) {
    if (part !== '' && measure(part + letter) > width) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return part === '' ? parts : [...parts, part]
}
