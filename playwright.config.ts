import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from './src/commands/find-browser.ts'

const port = 4329

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  // A busy machine may miss a moment; what is wrong is wrong twice.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: process.env['CI'] === undefined ? 'line' : [['dot'], ['html', { open: 'never' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${port}`,
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: { executablePath: findBrowser(), chromiumSandbox: process.getuid?.() !== 0 },
    // A trace takes a picture of the page with every press of a key: the tests then need twice the time.
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `node src/commands/preview.command.ts --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
})
