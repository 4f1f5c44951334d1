import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { installFromDebian } from './install-from-debian.ts'
import { UsageError } from './options.ts'

/** Where systems keep a Chromium. The headless shell comes first: it is several times faster. */
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/lib/chromium/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * A Chromium that Playwright can drive: the one that `CHROMIUM` names, Playwright's own, or the
 * system's. Where there is none, Playwright and then Debian are asked for one.
 *
 * @throws UsageError that says what was tried
 */
export function findBrowser(): string {
  const named = process.env['CHROMIUM']
  if (named !== undefined) {
    if (existsSync(named)) return named
    throw new UsageError(`CHROMIUM names \`${named}\`, and there is no such file`)
  }
  const found = installed()
  if (found !== undefined) return found
  console.error('There is no Chromium: installing one …')
  spawnSync('npx', ['playwright', 'install', '--only-shell', 'chromium'], {
    stdio: ['ignore', 2, 2],
  })
  const fetched = installed()
  if (fetched !== undefined) return fetched
  installFromDebian('chromium-headless-shell')
  const last = installed()
  if (last !== undefined) return last
  throw new UsageError(
    'No Chromium was found, and none could be installed\n' +
      '    expected: Debian’s chromium, `npx playwright install chromium`, or CHROMIUM=/path/of/chromium',
  )
}

function installed(): string | undefined {
  return [chromium.executablePath(), ...places].find((place) => existsSync(place))
}
