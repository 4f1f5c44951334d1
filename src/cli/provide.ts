import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { installedBrowser } from './find-browser.ts'
import { findFirefox } from './find-firefox.ts'
import { installFromDebian } from './install-from-debian.ts'
import { workshopRoot } from './root.ts'

/** What the tests of a workshop run on is its own matter; this script of it provides that. */
const own = path.join(workshopRoot, 'workshop/machines/provide')

/**
 * Provides the programs that the tests call, as far as this computer lets us: all of them for root on
 * Debian. Says on stderr what it does.
 *
 * @throws UsageError where `CHROMIUM` or `FIREFOX` names a file that does not exist
 */
export function provideForTests(): void {
  const missing = [
    installedBrowser() === undefined && 'chromium-headless-shell',
    findFirefox() === undefined && 'firefox-esr',
    spawnSync('pdftotext', ['-v']).error !== undefined && 'poppler-utils',
    // Node 26 calls it.
    spawnSync('dpkg', ['-s', 'libatomic1']).status !== 0 && 'libatomic1',
  ].filter((name) => name !== false)
  installFromDebian(...missing)
  if (existsSync(own)) spawnSync('sh', [own], { stdio: ['ignore', 2, 2] })
}
