import type { Config } from '../lesson/config.ts'

/**
 * Where participants find the pages, with a slash at its end: the address that the event names, else
 * that of the site, an origin such as `https://example.org`, with the path `base` below it.
 */
export function homeAddress({ event }: Config, site: string, base: string): string {
  return event.address || new URL(base.replace(/\/?$/, '/'), site).href
}
