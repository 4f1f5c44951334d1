import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { findBrowser } from './find-browser.ts'
import { provideFirefox } from './find-firefox.ts'
import { readOptions } from './options.ts'
import { projectRoot } from './root.ts'
import { run } from './run.ts'

const command = {
  usage: 'npm test',
  about:
    'Checks everything, tests the plain rooms and the workshop, builds the site, tests it in a browser.',
  options: {},
}

await run(async () => {
  readOptions(command, process.argv.slice(2))
  const begun = performance.now()
  const unit = [
    '--test',
    '--test-timeout=120000',
    '--test-reporter=dot',
    'src/**/*.test.ts',
    'workshop/**/*.test.ts',
    'docs/**/*.test.ts',
  ]
  const steps: readonly (readonly [what: string, work: () => Promise<boolean> | boolean])[] = [
    ['check', () => node('src/cli/check.command.ts')],
    ['rooms', () => node(...unit)],
    // As a process of its own: it leaves variables behind that would change what comes after it.
    ['build', () => node('src/cli/build.command.ts')],
    ['rehearsal', rehearse],
    ['browsers', () => node('node_modules/@playwright/test/cli.js', 'test')],
  ]
  process.env['CHROMIUM'] = findBrowser()
  const firefox = provideFirefox()
  for (const [what, work] of steps) {
    console.error(`\n── ${what}`)
    if (!(await work())) return 1
  }
  if (firefox === undefined) {
    console.error(
      '\nNothing was tested in Firefox: there is none, and none could be installed\n' +
        '    expected: Debian’s firefox-esr, or FIREFOX=/path/of/firefox',
    )
  }
  console.error(`\nAll of it in ${((performance.now() - begun) / 1000).toFixed(0)} s`)
  return 0
})

/** Runs every command of the pages where the stand-in can run: it needs Linux, and root. */
function rehearse(): boolean {
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    if (!node('src/cli/rehearse.command.ts', '--on', 'stand-in')) return false
    console.error(
      'The stand-in in QEMU was not asked for: without KVM it takes minutes.\n' +
        '    It is: npm run rehearse -- --on stand-in-qemu',
    )
    return true
  }
  console.error('Not run: the stand-in needs Linux and root. The recordings stand for what it saw.')
  return true
}

function node(...args: readonly string[]): boolean {
  const { status } = spawnSync(process.execPath, [...args], {
    cwd: path.resolve(projectRoot),
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  })
  return status === 0
}
