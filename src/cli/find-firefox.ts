import { existsSync } from 'node:fs'
import { installFromDebian } from './install-from-debian.ts'
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

/** The same, after Debian was asked for one where there is none. */
export function provideFirefox(): string | undefined {
  const found = findFirefox()
  if (found !== undefined) return found
  installFromDebian('firefox-esr')
  return findFirefox()
}
