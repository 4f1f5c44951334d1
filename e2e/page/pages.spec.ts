import { gzipSync } from 'node:zlib'
import { expect, test } from '../fixtures.ts'
import { firefoxTag, routeOf, routes, workshop } from '../site.ts'

const { config, tasks } = workshop

for (const task of tasks) {
  test(`${task.name} is a whole page`, { tag: firefoxTag(task) }, async ({ page }) => {
    const response = await page.goto(routeOf(task))
    expect(response?.status()).toBe(200)
    await expect(page).toHaveTitle(
      new RegExp(`: ${escaped(task.title)} · ${escaped(config.title)}$`),
    )
    await expect(page.getByRole('heading', { level: 1 })).toHaveText([task.title])
    await expect(page.locator('html')).toHaveAttribute('lang', config.language)
    await expect(page.locator('meta[name=description]')).toHaveAttribute(
      'content',
      task.description ?? task.goal,
    )
    const main = page.getByRole('main')
    for (const text of [task.goal, task.before, task.after]) {
      await expect(main.getByText(text, { exact: true })).toBeVisible()
    }
    for (const { id, title } of task.sections) {
      await expect(main.locator(`[id="${id}"]`)).toContainText(title.replaceAll(/['"]/g, ''), {
        ignoreCase: true,
      })
    }
    await expect(
      page.getByRole('navigation', { name: 'Tasks' }).locator('[aria-current=page]'),
    ).toContainText(task.title)
  })
}

test('previous and next lead through all tasks and back', async ({ page }) => {
  const [first, ...rest] = tasks
  if (first === undefined) throw new Error('a workshop has a task')
  await page.goto(routeOf(first))
  const turn = page.getByRole('navigation', { name: 'Previous and next' })
  await expect(turn.getByRole('link')).toHaveCount(1)
  for (const task of rest) {
    await turn.getByRole('link', { name: 'Next' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(task.title)
  }
  await expect(turn.getByRole('link')).toHaveCount(1)
  for (const task of [first, ...rest].reverse().slice(1)) {
    await turn.getByRole('link', { name: 'Previous' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(task.title)
  }
})

test('the overview shows every task of the course, and begins with the first', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveTitle(config.title)
  const main = page.getByRole('main')
  for (const task of tasks) {
    await expect(main.getByRole('link', { name: task.title })).toHaveAttribute(
      'href',
      routeOf(task),
    )
    await expect(main).toContainText(task.goal)
  }
  await main.getByRole('link', { name: 'Begin with' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(tasks[0]?.title ?? '')
})

test.describe('an address that does not exist', () => {
  test.use({ tolerated: /404 \(Not Found\)/ })
  test('leads to a page that leads on', async ({ page }) => {
    const response = await page.goto('/tasks/2-option/')
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here')
    await page.getByRole('main').getByRole('link', { name: 'Overview' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(config.title)
  })
})

test('an address without its slash leads to the page', async ({ page }) => {
  await page.goto('/tasks/2-options')
  await expect(page).toHaveURL(/\/tasks\/2-options\/$/)
})

test('our server sends the headers that the site asks every host for', async ({ request }) => {
  for (const address of ['/', '/icon.svg', '/nowhere/']) {
    const headers = (await request.get(address)).headers()
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['permissions-policy']).toContain('camera=()')
  }
  expect((await request.get('/_headers')).status()).toBe(404)
})

for (const route of routes) {
  test(`${route} weighs what the budget allows`, async ({ page, request }) => {
    const urls: string[] = []
    page.on('request', (asked) => urls.push(asked.url()))
    await page.goto(route, { waitUntil: 'networkidle' })
    const parts = await Promise.all(
      urls.map(async (url) => {
        const body = await (await request.get(url)).body()
        return { url, raw: body.length, zipped: gzipSync(body).length }
      }),
    )
    const sum = (ending: RegExp, size: 'raw' | 'zipped'): number =>
      parts.filter(({ url }) => ending.test(url)).reduce((total, part) => total + part[size], 0)
    const styles = await page.locator('style').allTextContents()
    const css = gzipSync(styles.join('')).length + sum(/\.css$/, 'zipped')
    // What comes after the page and keeps it offline has a budget of its own.
    const whole = sum(/^(?!.*\.woff2|.*\/offline\.)/, 'zipped')
    expect(sum(/\/offline\./, 'zipped'), 'what keeps it offline').toBeLessThanOrEqual(600)
    test.info().annotations.push({ type: 'weight', description: JSON.stringify(parts) })
    expect(sum(/\.js$/, 'zipped'), 'JavaScript').toBeLessThanOrEqual(6 * 1024)
    expect(css, 'CSS').toBeLessThanOrEqual(12 * 1024)
    expect(whole, 'all together').toBeLessThanOrEqual(25 * 1024)
  })
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
