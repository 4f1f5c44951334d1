import type { Reader } from './reader.ts'
import type { Expression, Part } from './syntax.ts'

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

/** Stands for a piece that is no plain text while the indentation is taken away. */
const placeholder = '\0'

/**
 * Reads the rest of `"…"`, after its opening quote.
 * @param interpolation reads the rest of `${…}`, after its opening brace
 * @throws NixSyntaxError when the text does not end
 */
export function parseString(reader: Reader, interpolation: () => Expression): Part[] {
  const parts: Part[] = []
  for (;;) {
    const plain = reader.takeHere(/(?:[^"\\$]|\$(?![{$"\\])|\$\$\{?)+/)
    const escaped = plain === undefined ? reader.takeHere(/\\[\s\S]/)?.slice(1) : undefined
    if (plain !== undefined) parts.push(plain)
    else if (escaped !== undefined) parts.push(escapes[escaped] ?? escaped)
    else if (reader.takeHere(/\$\{/) !== undefined) parts.push(interpolation())
    else if (reader.takeHere(/\$/) !== undefined) parts.push('$')
    else if (reader.takeHere(/"/) !== undefined) return parts
    else reader.fail(`'"'`)
  }
}

/**
 * Reads the rest of `''…''`, after its opening quotes, and takes its common indentation away.
 * @param interpolation reads the rest of `${…}`, after its opening brace
 * @throws NixSyntaxError when the text does not end
 */
export function parseIndented(reader: Reader, interpolation: () => Expression): Part[] {
  let text = ''
  const others: Part[] = []
  for (;;) {
    const plain = reader.takeHere(/(?:[^'$]|'(?!')|\$(?![{$'])|\$\$\{?)+/)
    const escaped = plain === undefined ? reader.takeHere(/'''|''\$|''\\[\s\S]/) : undefined
    if (plain !== undefined) text += plain
    else if (escaped !== undefined) {
      text += placeholder
      others.push(unescaped(escaped))
    } else if (reader.takeHere(/\$\{/) !== undefined) {
      text += placeholder
      others.push(interpolation())
    } else if (reader.takeHere(/\$/) !== undefined) text += '$'
    else if (reader.takeHere(/''/) !== undefined) break
    else reader.fail("''''")
  }
  const pieces = withoutIndentation(text).split(placeholder)
  return pieces.flatMap((piece, index) => {
    const other = others[index]
    return other === undefined ? [piece] : [piece, other]
  })
}

/** `'''` means two quotes, `''$` a dollar, `''\n` a line break. */
function unescaped(escaped: string): string {
  const last = escaped.slice(-1)
  if (escaped === "'''") return "''"
  return escaped.length === 4 ? (escapes[last] ?? last) : last
}

function withoutIndentation(text: string): string {
  const lines = text.split('\n')
  if (lines.length > 1 && /^ *$/.test(lines[0] ?? '')) lines.shift()
  const widths = lines.flatMap((line) => (/[^ ]/.test(line) ? [line.search(/[^ ]/)] : []))
  const width = Math.min(...widths)
  const last = lines.pop() ?? ''
  lines.push(/^ *$/.test(last) ? '' : last)
  return lines.map((line) => line.replace(/^ */, (blanks) => blanks.slice(width))).join('\n')
}
