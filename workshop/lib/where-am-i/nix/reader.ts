import { NixSyntaxError } from './syntax.ts'

const keywords = new Set([
  'if',
  'then',
  'else',
  'assert',
  'with',
  'let',
  'in',
  'rec',
  'inherit',
  'or',
])

/** The text of a file and how far it has been read. Blanks and comments are passed over. */
export class Reader {
  readonly text: string
  at = 0

  constructor(text: string) {
    this.text = text
  }

  /** Takes what the pattern finds exactly here, without passing over blanks. */
  takeHere(pattern: RegExp): string | undefined {
    const sticky = new RegExp(pattern.source, 'y')
    sticky.lastIndex = this.at
    const found = sticky.exec(this.text)?.[0]
    if (found !== undefined) this.at += found.length
    return found
  }

  skip(): void {
    this.takeHere(/(?:\s|#[^\n]*|\/\*[\s\S]*?\*\/)*/)
  }

  /** Takes what the pattern finds behind blanks, if it does. */
  take(pattern: RegExp): string | undefined {
    this.skip()
    return this.takeHere(pattern)
  }

  /** Whether the pattern finds something behind blanks; takes nothing. */
  sees(pattern: RegExp): boolean {
    this.skip()
    const before = this.at
    const found = this.takeHere(pattern)
    this.at = before
    return found !== undefined
  }

  /** Takes a name that is no keyword. */
  takeName(): string | undefined {
    this.skip()
    const before = this.at
    const name = this.takeHere(/[A-Za-z_][A-Za-z0-9_'-]*/)
    if (name === undefined || !keywords.has(name)) return name
    this.at = before
    return undefined
  }

  takeKeyword(word: string): boolean {
    return this.take(new RegExp(`${word}(?![A-Za-z0-9_'-])`)) !== undefined
  }

  /**
   * Takes this very sign or word.
   * @throws NixSyntaxError when something else is here.
   */
  expect(what: string): void {
    const pattern = what.replace(/[^A-Za-z]/g, String.raw`\$&`)
    if (this.take(new RegExp(pattern)) === undefined) this.fail(`'${what}'`)
  }

  /** @throws NixSyntaxError that says what stands here and what was expected. */
  fail(expected: string): never {
    this.skip()
    const found = /^(?:[\w'-]+|.)/s.exec(this.text.slice(this.at))?.[0]
    const unexpected = found === undefined ? 'end of file' : `'${found}'`
    throw new NixSyntaxError(
      `syntax error, unexpected ${unexpected}, expecting ${expected}`,
      this.at,
    )
  }
}
