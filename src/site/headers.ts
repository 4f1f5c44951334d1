/** The file by which Cloudflare Pages, Netlify and others learn of headers: https://docs.netlify.com/routing/headers/ */
export const headersFile = '_headers'

/**
 * What a host has to send with every file of the site: what no page can say of itself, and a policy that all pages
 * together need; each page has a stricter one of its own, and the browser keeps to both.
 *
 * @param scripts what `script-src` takes on any of the pages
 * @param styles what `style-src` takes on any of the pages
 */
export function siteHeaders(scripts: Iterable<string>, styles: Iterable<string>): string[] {
  const policy = [
    "default-src 'none'",
    `script-src ${[...scripts].sort().join(' ')}`,
    `style-src ${[...styles].sort().join(' ')}`,
    "connect-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]
  return [
    `Content-Security-Policy: ${policy.join('; ')}`,
    'X-Content-Type-Options: nosniff',
    'Referrer-Policy: no-referrer',
    'Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  ]
}

/** The text of the file for a site below `base`, a path that ends with a slash. */
export function writtenHeaders(base: string, headers: readonly string[]): string {
  return `${base}*\n${headers.map((header) => `  ${header}\n`).join('')}`
}

/** The headers that such a file names for all of the site, in small letters. */
export function readHeaders(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/^ {2}([\w-]+): (.+)$/gm)]
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name.toLowerCase(), value]))
}
