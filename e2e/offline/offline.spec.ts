import { expect, test } from '../fixtures.ts'
import { ports } from '../ports.ts'
import { routes, workshop } from '../site.ts'

const port = ports.built
const sentence = 'From now on, this workshop can be read without a network.'

// A name that stands for this machine and that a browser trusts as one with HTTPS. Of `localhost` and
// `127.0.0.1` nothing is kept.
test.use({
  baseURL: `http://workshop.localhost:${port}`,
  serviceWorkers: 'allow',
  tolerated: /ERR_INTERNET_DISCONNECTED/,
})

for (const first of ['/', '/slides/', '/handout/', ...routes.slice(2, 3)]) {
  test(`after a visit to ${first} the whole workshop is read without a network`, async ({
    page,
    context,
  }) => {
    await page.goto(first)
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    if (!['/slides/', '/handout/'].includes(first)) {
      await expect(page.getByText(sentence)).toBeVisible()
    }
    await context.setOffline(true)
    for (const route of [...routes, '/slides/', '/slides/?presenter', '/handout/']) {
      await page.goto(route)
      await expect(page.getByRole('heading').first(), route).toBeAttached()
    }
    await page.goto('/')
    await expect(page.getByText(sentence)).toHaveCount(0)
    await page.getByRole('button', { name: 'Search' }).click()
    await page.keyboard.type('mkOption')
    await expect(
      page.getByRole('dialog', { name: 'Search' }).getByRole('link').first(),
    ).toBeVisible()
  })
}

test('a whole task is worked through without a network', async ({ page, context }) => {
  const [, task] = workshop.tasks
  if (task === undefined) throw new Error('the workshop has one task alone')
  await page.goto('/')
  await expect(page.getByText(sentence)).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('link', { name: task.title }).first().click()
  for (const { id } of task.steps) await page.getByLabel(`Step ${id} is done`).check()
  await page.reload()
  for (const { id } of task.steps) {
    await expect(page.getByLabel(`Step ${id} is done`)).toBeChecked()
  }
})

test('a version of which one file does not come is not taken', async ({ page, context }) => {
  await context.route(/search\.json/, (route) => route.fulfill({ status: 500 }))
  await page.goto('/')
  const states = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register('/sw.js')
    const worker = registration.installing
    return new Promise((resolve) => {
      worker?.addEventListener('statechange', () => resolve(worker.state))
    })
  })
  expect(states).toBe('redundant')
  await expect(page.getByText(sentence)).toHaveCount(0)
})

test.describe('on a machine of its own', () => {
  test.use({ baseURL: `http://127.0.0.1:${port}` })
  test('nothing is kept', async ({ page }) => {
    await page.goto('/')
    await page.waitForLoadState('networkidle')
    const kept = await page.evaluate(async () => {
      const registrations = await navigator.serviceWorker.getRegistrations()
      return registrations.length
    })
    expect(kept).toBe(0)
  })
})
