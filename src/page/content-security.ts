import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const theme = readFileSync(new URL('theme-script.js', import.meta.url))
const themeHash = createHash('sha256').update(theme).digest('base64')

/**
 * The Content-Security-Policy of every page. Nothing comes from other hosts; Astro adds the hashes of
 * the inlined style sheets, and the only inline script is the theme's, by its hash.
 */
export const contentSecurity = {
  algorithm: 'SHA-256' as const,
  directives: [
    "default-src 'none'" as const,
    "connect-src 'self'" as const,
    "font-src 'self'" as const,
    "img-src 'self' data:" as const,
    "base-uri 'none'" as const,
    "form-action 'none'" as const,
  ],
  scriptDirective: { resources: ["'self'"], hashes: [`sha256-${themeHash}` as const] },
}
