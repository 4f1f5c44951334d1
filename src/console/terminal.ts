const escape = '\u001b'
const bell = '\u0007'
/** Window titles and links, device strings, character sets: nothing of them is seen. */
const unseen = new RegExp(
  `${escape}(?:\\][^${bell}${escape}]*(?:${bell}|${escape}\\\\)|[PX^_][^]*?${escape}\\\\|[()*+].)`,
  'gu',
)
const token = new RegExp(`${escape}\\[([0-?]*)[ -/]*([@-~])|${escape}.?|[^]`, 'gu')
const visible = /^(?:[^\p{Cc}\uFFFD]|\t)$/u

/**
 * What a reader sees of a terminal's output: colours and other escape codes are gone, a line that
 * overprints itself shows what it showed last, bytes that were no UTF-8 (U+FFFD by now) are left
 * out, and no line ends with spaces. Programs that move between lines are not followed.
 */
export function normaliseTerminal(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replace(unseen, '')
    .split('\n')
    .map((line) => overprint(line).trimEnd())
    .join('\n')
}

/** Plays a line as a terminal does: carriage return, backspace, and erasing within the line. */
function overprint(line: string): string {
  let cells: string[] = []
  let column = 0
  for (const [character, parameter = '', final = ''] of line.matchAll(token)) {
    if (character === '\r') column = 0
    else if (character === '\b') column = Math.max(0, column - 1)
    else if (final === 'K') cells = erase(cells, column, parameter)
    else if (visible.test(character)) {
      while (cells.length < column) cells.push(' ')
      cells[column++] = character
    }
  }
  return cells.join('')
}

function erase(cells: readonly string[], column: number, parameter: string): string[] {
  if (parameter === '2') return []
  if (parameter === '1') return cells.map((cell, index) => (index <= column ? ' ' : cell))
  return cells.slice(0, column)
}
