import { bundledLanguages, type BundledLanguage, createHighlighter, type Highlighter } from 'shiki'
import { classes, theme } from './syntax-theme.ts'
import type { Token } from './tokens.ts'

declare global {
  /** One for the process: the server for writing loads this module anew after each save. */
  var workshopHighlighter: Promise<Highlighter> | undefined
}

/** Reads code with Shiki: its lines, each in tokens. A language that Shiki does not know is plain text. */
export async function tokenize(code: string, language: string): Promise<Token[][]> {
  const lang = isBundled(language) ? language : 'text'
  globalThis.workshopHighlighter ??= createHighlighter({ themes: [theme], langs: [] })
  const shiki = await globalThis.workshopHighlighter
  if (lang !== 'text') await shiki.loadLanguage(lang)
  return shiki
    .codeToTokensBase(code, { lang, theme })
    .map((line) =>
      merge(
        line
          .filter(({ content }) => content !== '')
          .map(({ content, color = '' }) => token(content, classes.get(color.toLowerCase()))),
      ),
    )
}

function isBundled(language: string): language is BundledLanguage {
  return language in bundledLanguages
}

function token(text: string, className: string | undefined): Token {
  return className === undefined ? { text } : { text, className }
}

/** Neighbours of one colour become one token, and blanks join what stands before them. */
function merge(tokens: readonly Token[]): Token[] {
  const merged: Token[] = []
  for (const next of tokens) {
    const last = merged.at(-1)
    if (last !== undefined && (last.className === next.className || next.text.trim() === '')) {
      merged[merged.length - 1] = token(last.text + next.text, last.className)
    } else merged.push(next)
  }
  return merged
}
