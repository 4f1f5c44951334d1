import { existsSync } from 'node:fs'
import { UsageError } from './options.ts'

/** Debian's Firefox is the one that our version of Playwright drives. */
const places = ['/usr/bin/firefox-esr', '/usr/lib/firefox-esr/firefox-esr']

/**
 * The Firefox that `FIREFOX` names, or Debian's; undefined where there is none.
 *
 * @throws UsageError where `FIREFOX` names a file that does not exist
 */
export function findFirefox(): string | undefined {
  const named = process.env['FIREFOX']
  if (named === undefined) return places.find((place) => existsSync(place))
  if (existsSync(named)) return named
  throw new UsageError(`FIREFOX names \`${named}\`, and there is no such file`)
}
