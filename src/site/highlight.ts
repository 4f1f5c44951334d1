import { createHash } from 'node:crypto'
import path from 'node:path'
import { bundledLanguages, type BundledLanguage, createHighlighter, type Highlighter } from 'shiki'
import shikiPackage from 'shiki/package.json' with { type: 'json' }
import { KeptTexts } from './kept-texts.ts'
import { rememberLines } from './remember-lines.ts'
import { classes, theme } from './syntax-theme.ts'

/** A piece of a line with the class of its colour; text without one has no class. */
export interface Token {
  readonly text: string
  readonly className?: string
}

let highlighter: Promise<Highlighter> | undefined
let coloured: KeptTexts | undefined

/**
 * Colours code: its lines, each in tokens. The result is kept on disk, under a hash of the code and its
 * language, in a folder named by the theme and the version of Shiki, so that a warm build tokenises
 * nothing.
 */
export async function highlight(code: string, language: string): Promise<Token[][]> {
  coloured ??= openColoured()
  const key = hash([language, code])
  const found = coloured.get(key)
  if (found !== undefined) return JSON.parse(found) as Token[][]
  const lines = await tokenize(code, language)
  coloured.add(key, JSON.stringify(lines))
  return lines
}

function openColoured(): KeptTexts {
  const rules = hash([shikiPackage.version, theme, [...classes]])
  return new KeptTexts(path.resolve('.cache/highlight', rules))
}

function hash(what: unknown): string {
  return createHash('sha256').update(JSON.stringify(what)).digest('hex')
}

async function tokenize(code: string, language: string): Promise<Token[][]> {
  const lang = isBundled(language) ? language : 'text'
  highlighter ??= createHighlighter({ themes: [theme], langs: [] })
  const shiki = await highlighter
  if (lang !== 'text') {
    if (!shiki.getLoadedLanguages().includes(lang)) await shiki.loadLanguage(lang)
    rememberLines(shiki.getLanguage(lang))
  }
  return shiki
    .codeToTokensBase(code, { lang, theme })
    .map((line) =>
      merge(
        line.map(({ content, color = '' }) => token(content, classes.get(color.toLowerCase()))),
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
