import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ProblemError } from '../files/problem.ts'

/** The one script that stands in pages: it chooses the colours before anything is painted. */
const ours = readFileSync(fileURLToPath(new URL('theme-script.js', import.meta.url)), 'latin1')

/**
 * A page with a Content-Security-Policy that fits it, right behind its character set: nothing from
 * other hosts, no inline script but our own, by its hash, and no inline style but those that the page
 * was built with. Astro's own policy lists the hashes of scripts that these pages do not have, half a
 * kilobyte each. Each character of `html` is a byte.
 *
 * @param file the page, for the message
 * @throws ProblemError where another script stands in the page: text of an author became HTML
 */
export function withPolicy(html: string, file: string): string {
  const stranger = strangeScript(html)
  if (stranger !== undefined) {
    throw new ProblemError({
      place: { file },
      message: 'A script stands in the page that is none of ours',
      expected: 'scripts of files, and src/site/theme-script.js',
      found: stranger.trim().split('\n', 1)[0] ?? '',
    })
  }
  const policy = [
    "default-src 'none'",
    html.includes(`<script>${ours}</script>`)
      ? `script-src ${scriptSources.join(' ')}`
      : "script-src 'self'",
    `style-src ${styleSources(html).join(' ') || "'none'"}`,
    "connect-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ]
  const meta = `<meta http-equiv="content-security-policy" content="${policy.join(';')}">`
  return html.replace(/<meta charset="utf-8">/i, (charset) => charset + meta)
}

/** A script with its text, a style or a text area, which hold no tags, or any other tag or comment. */
const tags =
  /<script((?:"[^"]*"|'[^']*'|[^>"'])*)>([^]*?)<\/script>|<(style|textarea)\b[^]*?<\/\3>|<!--[^]*?-->|<(?:"[^"]*"|'[^']*'|[^>"'])*>/gi

/** The first script of a page that is neither our own nor that of a file. */
function strangeScript(html: string): string | undefined {
  // Most pages need no closer look. What only an attribute holds is no script.
  const plain = html.replace(`<script>${ours}</script>`, '').replace(fileScripts, '')
  if (!/<script/i.test(plain)) return undefined
  for (const [whole, attributes, text] of html.matchAll(tags)) {
    if (text === undefined || (attributes === '' && text === ours)) continue
    if (!isFileScript(whole)) return whole
  }
  return undefined
}

const fileScripts = /<script type="module"(?: async)? src="[^"]*"><\/script>/g

function isFileScript(script: string): boolean {
  return script.replace(fileScripts, '') === ''
}

/** The styles of a page, as a policy names them. */
export function styleSources(html: string): string[] {
  const found = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, text = '']) => text)
  return [...new Set(found)].map((text) => `'${hash(text)}'`)
}

const known = new Map<string, string>()

/** Most pages have the same styles and scripts: each is hashed once. */
function hash(text: string): string {
  const found =
    known.get(text) ?? `sha256-${createHash('sha256').update(text, 'latin1').digest('base64')}`
  known.set(text, found)
  return found
}

/** The scripts of all pages, as a policy names them. */
export const scriptSources: readonly string[] = ["'self'", `'${hash(ours)}'`]
