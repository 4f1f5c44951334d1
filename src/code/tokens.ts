import { classes } from './syntax-theme.ts'

/** A piece of a line with the class of its colour; text without one has no class. */
export interface Token {
  readonly text: string
  readonly className?: string
}

/** The tokens of some code without its text: four bytes each, which go from thread to thread uncopied. */
export type PackedTokens = Uint32Array<ArrayBuffer>

const classNames: readonly (string | undefined)[] = [undefined, ...classes.values()]
/** A token is its length times this, and the number of its class; as all have a length, none is 0. */
const unit = classNames.length
const lineEnd = 0

/** Packs the tokens of lines, none of which is empty. */
export function packTokens(lines: readonly (readonly Token[])[]): PackedTokens {
  return Uint32Array.from(
    lines.flatMap((tokens) => [
      ...tokens.map(({ text, className }) => text.length * unit + classNames.indexOf(className)),
      lineEnd,
    ]),
  )
}

/** Gives packed tokens the text of the code that they were made of. */
export function unpackTokens(packed: PackedTokens, code: string): Token[][] {
  const lines: Token[][] = []
  let tokens: Token[] = []
  let at = 0
  for (const one of packed) {
    if (one === lineEnd) {
      lines.push(tokens)
      tokens = []
      at += code.startsWith('\r\n', at) ? 2 : 1
    } else {
      const end = at + Math.floor(one / unit)
      const className = classNames[one % unit]
      const text = code.slice(at, end)
      tokens.push(className === undefined ? { text } : { text, className })
      at = end
    }
  }
  return lines
}
