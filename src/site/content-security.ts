import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ProblemError } from '../files/problem.ts'
import type { PageTags, ScriptTag } from './page-tags.ts'

/** The one script that stands in pages: it chooses the colours before anything is painted. */
const ours = readFileSync(fileURLToPath(new URL('theme-script.js', import.meta.url)), 'latin1')

/**
 * The tag with the Content-Security-Policy that fits a page: nothing from other hosts, no inline script but our
 * own, by its hash, and no inline style but those that the page was built with. Astro's own policy lists the
 * hashes of scripts that these pages do not have, half a kilobyte each.
 *
 * @param tags of the page, each character of whose texts is a byte
 * @param file the page, for the message
 * @throws ProblemError where another script stands in the page: text of an author became HTML
 */
export function policyTag({ scripts, styles }: PageTags, file: string): string {
  const stranger = scripts.find((script) => !isOurs(script) && !isOfFile(script))
  if (stranger !== undefined) {
    throw new ProblemError({
      place: { file },
      message: 'A script stands in the page that is none of ours',
      expected: 'scripts of files, and src/site/theme-script.js',
      found: asWritten(stranger),
    })
  }
  const policy = [
    "default-src 'none'",
    scripts.some(isOurs) ? `script-src ${scriptSources.join(' ')}` : "script-src 'self'",
    `style-src ${styleSources(styles).join(' ') || "'none'"}`,
    "connect-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ]
  return `<meta http-equiv="content-security-policy" content="${policy.join(';')}">`
}

function isOurs({ attributes, text }: ScriptTag): boolean {
  return Object.keys(attributes).length === 0 && text === ours
}

/** Whether it is a script of a file of the site, which has no text and listens to nothing. */
function isOfFile({ attributes, text }: ScriptTag): boolean {
  const { type, src = '', async, ...others } = attributes
  const named = src.startsWith('/') && !src.startsWith('//')
  return type === 'module' && named && !async && Object.keys(others).length === 0 && text === ''
}

function asWritten({ attributes, text }: ScriptTag): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`)
  const [line = '', ...more] = text.trim().split('\n')
  return `<script${written.join('')}>${line}${more.length === 0 ? '</script>' : ' …'}`
}

/** The styles of a page, as a policy names them. */
export function styleSources(styles: readonly string[]): string[] {
  return [...new Set(styles)].map((text) => `'${hash(text)}'`)
}

const known = new Map<string, string>()

/** Most pages have the same styles: each is hashed once. */
function hash(text: string): string {
  const found =
    known.get(text) ?? `sha256-${createHash('sha256').update(text, 'latin1').digest('base64')}`
  known.set(text, found)
  return found
}

/** The scripts of all pages, as a policy names them. */
export const scriptSources: readonly string[] = ["'self'", `'${hash(ours)}'`]
