import { gzipSync } from 'node:zlib'
import type { Response } from '@playwright/test'
import { openDeck } from './deck-page.ts'
import { expect, test } from '../fixtures.ts'
import { turnWork } from './turn-work.ts'

/** In ms. */
const frame = 1000 / 60

test('the scripts of the wall are light beside those of a page, and nothing comes from another host', async ({
  page,
  baseURL,
}) => {
  const shared = new Set<string>()
  const count = (response: Response): unknown => shared.add(response.url())
  page.on('response', count)
  await page.goto('/')
  await page.waitForLoadState('networkidle')
  page.off('response', count)
  const asked: string[] = []
  const scripts: Promise<Buffer>[] = []
  page.on('response', (response) => {
    asked.push(response.url())
    if (response.url().endsWith('.js') && !shared.has(response.url())) scripts.push(response.body())
  })
  await openDeck(page)
  await page.evaluate(() => document.fonts.ready)
  expect(asked.filter((url) => !url.startsWith(baseURL ?? 'none'))).toEqual([])
  const sizes = (await Promise.all(scripts)).map((body) => gzipSync(body).length)
  expect(sizes.length).toBeGreaterThan(0)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(6 * 1024)
})

test('the next slide takes a layout or two, and half a frame of work at most', async ({ page }) => {
  await openDeck(page)
  const { ms, layouts } = await turnWork(page)
  expect(ms).toBeGreaterThan(0)
  expect(ms).toBeLessThan(frame / 2)
  expect(layouts).toBeLessThan(3)
})
