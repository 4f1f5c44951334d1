import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator } from '@playwright/test'
import sharp from 'sharp'
import { projectRoot } from '../../src/cli/root.ts'
import { blocksOf } from '../../src/lesson/task.ts'
import { expectSlide, openDeck, slides } from '../deck/deck-page.ts'
import { expect, test } from '../fixtures.ts'
import { routeOf, workshop } from '../site.ts'

const shown = workshop.tasks.flatMap((task) =>
  blocksOf(task).flatMap((block) => (block.kind === 'picture' ? [{ ...block, task }] : [])),
)

/** How bright a picture is on average, from 0 to 255. */
async function brightness(picture: Locator): Promise<number> {
  const { channels } = await sharp(await picture.screenshot()).stats()
  return channels.reduce((sum, { mean }) => sum + mean, 0) / channels.length
}

test('there is a picture to test', () => {
  expect(shown.length).toBeGreaterThan(0)
})

for (const { task, alt, file } of shown) {
  test(`${file} is on its page, whole and with room kept for it`, async ({ page, request }) => {
    await page.goto(routeOf(task))
    const picture = page.getByRole('img', { name: alt, exact: true })
    await expect(picture).toHaveJSProperty('complete', true)
    const { kept, drawn } = await picture.evaluate((img: HTMLImageElement) => ({
      kept: Number(img.getAttribute('width')) / Number(img.getAttribute('height')),
      drawn: img.naturalWidth / img.naturalHeight,
    }))
    expect(kept).toBeCloseTo(drawn, 1)
    const answer = await request.get((await picture.getAttribute('src')) ?? '')
    expect(await answer.body()).toEqual(readFileSync(path.join(projectRoot, file)))
  })

  test(`${file} is as dark as the theme, and light on paper`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(routeOf(task))
    const picture = page.getByRole('img', { name: alt, exact: true })
    expect(await brightness(picture)).toBeGreaterThan(200)
    await page.getByRole('button', { name: 'Theme' }).click()
    await page.getByRole('button', { name: 'Theme' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    expect(await brightness(picture)).toBeLessThan(80)
    await page.emulateMedia({ media: 'print' })
    expect(await brightness(picture)).toBeGreaterThan(200)
  })

  test(`${file} is in the handout`, async ({ page }) => {
    await page.goto('/handout/')
    await expect(page.getByRole('img', { name: alt, exact: true })).toBeVisible()
  })
}

test('a picture has a slide to itself', async ({ page }) => {
  const slide = slides.find(({ panes }) => panes.some(({ kind }) => kind === 'picture'))
  const { id, panes } = slide ?? { id: 'a slide with a picture', panes: [] }
  const beat = panes.findIndex(({ kind }) => kind === 'picture')
  await openDeck(page, `${id}/${beat}`)
  await expectSlide(page, id, beat)
  const picture = page.locator(`[id="${id}"]`).getByRole('img')
  await expect(picture).toBeVisible()
  expect(shown.map(({ alt }) => alt)).toContain(await picture.getAttribute('alt'))
})
