import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { installFromDebian } from './install-from-debian.ts'
import { UsageError } from './options.ts'

const { resolve } = createRequire(import.meta.url)

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
 * system's. Where there is none, Debian and then Playwright are asked for one.
 *
 * @throws UsageError that says what was tried
 */
export function findBrowser(): string {
  const found = installedBrowser()
  if (found !== undefined) return found
  console.error('There is no Chromium: installing one …')
  installFromDebian('chromium-headless-shell')
  if (installedBrowser() === undefined) {
    const playwright = path.dirname(resolve('playwright-core/package.json'))
    const install = [path.join(playwright, 'cli.js'), 'install', '--only-shell', 'chromium']
    spawnSync(process.execPath, install, {
      stdio: ['ignore', 2, 2],
    })
  }
  const fetched = installedBrowser()
  if (fetched !== undefined) return fetched
  throw new UsageError(
    'No Chromium was found, and none could be installed\n' +
      '    expected: Debian’s chromium, `npx playwright-core install chromium`, or CHROMIUM=/path/of/chromium',
  )
}

/**
 * The same where it is there already, undefined where it is not.
 *
 * @throws UsageError where `CHROMIUM` names a file that does not exist
 */
export function installedBrowser(): string | undefined {
  const named = process.env['CHROMIUM']
  if (named === undefined) {
    return [chromium.executablePath(), ...places].find((place) => existsSync(place))
  }
  if (existsSync(named)) return named
  throw new UsageError(`CHROMIUM names \`${named}\`, and there is no such file`)
}

/** Why a browser that is there cannot be used, such as a library that is missing; undefined where it can. */
export function whyNotStarting(program: string): string | undefined {
  const { status, error, stderr } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  if (status === 0) return undefined
  return error?.message ?? stderr.trim().split('\n')[0]
}
