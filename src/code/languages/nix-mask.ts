/**
 * A Nix text of the same length in which the grammar meets only what it knows. It takes the
 * escapes of indented strings (`''$`, `'''`, `''\n`, `$$`), their backslashes,
 * names like `null` and `a.or`, and interpolations in paths
 * (`./${name}.nix`) for errors, and then loses the rest of the file: here they are made of
 * underscores. Offsets stay those of the original.
 */
export function maskNix(text: string): string {
  let masked = ''
  const open: ('{' | '${' | '"' | "''")[] = []
  while (masked.length < text.length) {
    const inside = open.at(-1)
    const rule =
      inside === '"'
        ? inString(text, masked.length)
        : inside === "''"
          ? inIndented(text, masked.length)
          : inCode(text, masked.length)
    const part = text.slice(masked.length, masked.length + rule.length)
    masked += rule.mask ? '_'.repeat(rule.length) : rule.blank ? part.replace(/\S/g, ' ') : part
    if (rule.open !== undefined) open.push(rule.open)
    if (rule.close) open.pop()
  }
  // Its tokenizers fail at a backslash that the text ends in, in whatever they believe it to stand.
  return masked.replace(/\\$/, '_')
}

interface Step {
  readonly length: number
  readonly mask?: boolean
  /** Made of spaces: a comment, so that what it holds is nobody's sign. */
  readonly blank?: boolean
  readonly open?: '{' | '${' | '"' | "''"
  readonly close?: boolean
}

function inCode(text: string, at: number): Step {
  const skipped = match(/#[^\n]*|\/\*[^]*?(?:\*\/|$)/y, text, at)
  if (skipped !== undefined) return { length: skipped.length, blank: true }
  const path = match(/[\w.+~-]*(?:\/[\w.+-]*)+(?:\$\{[^{}]*\}[\w.+/-]*)+/y, text, at)
  if (path !== undefined && !path.startsWith('//')) {
    return { length: path.length, mask: true }
  }
  const word = match(/[A-Za-z_][\w'-]*|[\w.+~-]*(?:\/[\w.+-]+)+/y, text, at)
  if (word !== undefined) return { length: word.length, mask: isPlainName(word, text, at) }
  // A comma after the last argument.
  if (match(/,(?:\s|#[^\n]*|\/\*[^]*?\*\/)*\}/y, text, at) !== undefined) {
    return { length: 1, blank: true }
  }
  if (text.startsWith("''", at)) return { length: 2, open: "''" }
  if (text.startsWith('${', at)) return { length: 2, open: '${' }
  if (text[at] === '"') return { length: 1, open: '"' }
  if (text[at] === '{') return { length: 1, open: '{' }
  return { length: 1, close: text[at] === '}' }
}

/** The grammar takes these words for more than names, where Nix lets them be names. */
function isPlainName(word: string, text: string, at: number): boolean {
  if (/^(?:true|false|null)$/.test(word)) return true
  if (word !== 'or') return false
  return (
    /\.\s*$/.test(text.slice(Math.max(0, at - 40), at)) ||
    match(/\s*(?:=(?!=)|\.\s*[a-z_"$])/iy, text, at + 2) !== undefined
  )
}

function inString(text: string, at: number): Step {
  if (text[at] === '\\') return { length: Math.min(2, text.length - at) }
  if (text.startsWith('$$', at)) return { length: 2, mask: true }
  if (text.startsWith('${', at)) return { length: 2, open: '${' }
  return { length: 1, close: text[at] === '"' }
}

function inIndented(text: string, at: number): Step {
  const escape = match(/'''|''\$|''\\[^]|\$\$|\\/y, text, at)
  if (escape !== undefined) return { length: escape.length, mask: true }
  if (text.startsWith("''", at)) return { length: 2, close: true }
  if (text.startsWith('${', at)) return { length: 2, open: '${' }
  return { length: 1 }
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
