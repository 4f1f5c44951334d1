import { availableParallelism, userInfo } from 'node:os'
import { defineConfig, devices, type Project, type ReporterDescription } from '@playwright/test'
import { ports } from './e2e/ports.ts'
import { findBrowser } from './src/cli/find-browser.ts'
import { findFirefox } from './src/cli/find-firefox.ts'
import { skippedBrowserTests } from './src/cli/untested.ts'

const port = ports.built

const chromium: Project = {
  name: 'chromium',
  use: {
    ...devices['Desktop Chrome'],
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: { executablePath: findBrowser(), chromiumSandbox: process.getuid?.() !== 0 },
  },
}

const executablePath = findFirefox()
/** What readers do, in Debian's Firefox too; every test of it has the tag. */
const firefox: Project = {
  name: 'firefox',
  grep: /@firefox/,
  use: {
    browserName: 'firefox',
    channel: 'moz-firefox',
    viewport: { width: 1280, height: 720 },
    launchOptions: {
      executablePath,
      // It refuses to start where HOME belongs to somebody else, as in containers of GitHub.
      env: { ...process.env, HOME: userInfo().homedir },
    },
  },
}

const local: ReporterDescription[] = [['line']]
const inCi: ReporterDescription[] = [['dot'], ['html', { open: 'never' }]]

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Many of them wait for a process or a browser: one more than there are processors.
  workers: availableParallelism() + 1,
  // A busy machine may miss a moment; what is wrong is wrong twice.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [
    ...(process.env['CI'] === undefined ? local : inCi),
    ['./e2e/skipped-reporter.ts', { file: skippedBrowserTests }],
  ],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    // What e2e/offline/ tests; elsewhere it would answer in place of the routes of a test.
    serviceWorkers: 'block',
    // A trace takes a picture of the page with every press of a key: the tests then need twice the time.
    screenshot: 'only-on-failure',
  },
  projects: executablePath === undefined ? [chromium] : [chromium, firefox],
  webServer: {
    command: `node src/cli/preview.command.ts --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
})
