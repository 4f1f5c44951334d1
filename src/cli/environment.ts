/**
 * What the environment says of the site, read once: `SITE` and `BASE_PATH`, where it will lie, and `PRESENTER=1`,
 * which makes it a presenter's own.
 */
export const environment = {
  /** The host, as `https://example.org`; `undefined` where nobody named one. */
  site: process.env['SITE'],
  /** The path above all pages, which begins and ends with a slash. */
  base: (process.env['BASE_PATH'] ?? '/').replace(/\/?$/, '/'),
  /** Whether pages have the notes. */
  notes: process.env['PRESENTER'] === '1',
} as const
