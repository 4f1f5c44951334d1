import type { Locator } from '@playwright/test'
import { firstSlide, openDeck } from '../deck/deck-page.ts'
import { expect, test } from '../fixtures.ts'
import { readScan } from './scan.ts'

// As sharp as a print, and as a phone sees a projector.
test.use({ deviceScaleFactor: 3 })

/** The address that a phone reads from a code as it is drawn. */
async function readCode(code: Locator): Promise<string | undefined> {
  return readScan(await code.screenshot())
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the code of an exercise opens its step, on a ${colorScheme} slide`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    const { id } = firstSlide(({ kind }) => kind === 'exercise')
    await openDeck(page, id)
    const code = page.locator(`[id="${id}"] .qr`)
    const address = await code.getByRole('link').getAttribute('href')
    expect(await readCode(code.getByRole('img', { name: /^QR code of / }))).toBe(address)
  })
}

test('every code of the handout can be read from the paper', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto('/handout/')
  const codes = page.locator('a.qr')
  expect(await codes.count()).toBeGreaterThan(10)
  for (const code of await codes.all()) {
    expect(await readCode(code.getByRole('img'))).toBe(await code.getAttribute('href'))
  }
})
