import { existsSync } from 'node:fs'
import { expect, test } from '../fixtures.ts'
import { dense, pageTexts, pdfInfo } from './pdf-reader.ts'
import { keepWords } from '../../src/handout/pdf/whole-words.ts'
import { hyphenBreaks } from './hyphen-breaks.ts'
import { routeOf, workshop } from '../site.ts'

const editions = ['/handout/', '/handout/full/', '/handout/key/']
/** The text of A4 and of Letter, less the margins, in CSS pixels. */
const papers = [650, 672]

for (const route of editions) {
  test(`axe ${route} on the screen, and its colours on paper`, async ({
    page,
    expectNoViolations,
    expectReadableColours,
  }) => {
    test.setTimeout(120_000)
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
    await page.goto(route)
    await expectNoViolations()
    // Paper leaves out the head of the page, and adds nothing.
    await page.emulateMedia({ media: 'print' })
    await expectReadableColours()
  })

  test(`${route} is black on white, also for a reader of the dark theme`, async ({ page }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await page.goto(route)
    const colours = await page.locator('body').evaluate((body) => {
      const { color } = getComputedStyle(body)
      return [color, getComputedStyle(document.documentElement).backgroundColor]
    })
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
    const tinted = await page.locator('body *').evaluateAll((all) =>
      all.flatMap((one) => {
        const { color } = getComputedStyle(one)
        const [red, green, blue] = color.match(/[\d.]+/g) ?? []
        return red === green && green === blue ? [] : [`${one.outerHTML.slice(0, 60)}: ${color}`]
      }),
    )
    expect(tinted).toEqual([])
  })

  test(`${route} fits on A4 and on Letter`, async ({ page }) => {
    await page.emulateMedia({ media: 'print' })
    await page.goto(route)
    for (const width of papers) {
      await page.setViewportSize({ width, height: 900 })
      const wide = await page.locator('main *').evaluateAll((all, limit) => {
        return all
          .filter((one) => one.getBoundingClientRect().right > limit + 1)
          .map((one) => one.outerHTML.slice(0, 60))
      }, width)
      expect(wide).toEqual([])
    }
  })
}

test('a browser that prints leaves out what only the PDF knows', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto('/handout/')
  await expect(page.locator('.page-of').first()).toBeHidden()
  await expect(page.locator('.screen')).toBeHidden()
  expect(await page.locator('.page-of:visible').count()).toBe(0)
})

test('words of code and of outputs are broken after no hyphen, and the longest at the edge', async ({
  page,
}) => {
  await page.setViewportSize({ width: 400, height: 900 })
  await page.emulateMedia({ media: 'print' })
  await page.goto('/handout/full/')
  const before = await page.evaluate(hyphenBreaks)
  expect(before.filter(({ inOutput }) => inOutput).length).toBeGreaterThan(0)
  expect(before.filter(({ inOutput }) => !inOutput).length).toBeGreaterThan(20)
  const text = await page.locator('main').textContent()
  await page.evaluate(keepWords)
  expect(await page.evaluate(hyphenBreaks)).toEqual([])
  expect(await page.locator('main').textContent()).toBe(text)
  expect(await page.locator('.word.long').count()).toBeGreaterThan(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
})

test('a PDF is offered where it was built, and nowhere else', async ({ page }) => {
  for (const route of ['/', '/handout/', '/handout/key/']) {
    await page.goto(route)
    const links = page.getByRole('link', { name: 'PDF' })
    if (existsSync('dist/handout.pdf')) expect(await links.count()).toBeGreaterThan(0)
    else await expect(links).toHaveCount(0)
  }
})

test('a step’s QR code opens exactly that step', async ({ page }) => {
  await page.goto('/handout/')
  const codes = await page.locator('.step-title:has(.qr)').evaluateAll((all) =>
    all.map((title) => ({
      step: title.querySelector('h3')?.id ?? '',
      path: new URL(title.querySelector('a.qr')?.getAttribute('href') ?? '').pathname,
    })),
  )
  const steps = workshop.tasks.flatMap((task) =>
    task.steps.map(({ id }) => ({ id, address: `${routeOf(task)}#${id}` })),
  )
  expect(codes).toEqual(steps.map(({ id }) => ({ step: id, path: `/${id}/` })))
  for (const { id, address } of steps) {
    expect(await (await page.request.get(`/${id}/`)).text()).toContain(`0; url=${address}"`)
  }
  for (const task of workshop.tasks) {
    const [first] = task.steps
    if (first === undefined) continue
    await page.goto(`/${first.id}/`)
    await expect(page).toHaveURL(`${routeOf(task)}#${first.id}`)
    for (const { id } of task.steps) await expect(page.locator(`[id="${id}"]`)).toHaveCount(1)
  }
})

test('a single page prints hints, predictions and solutions as its reader left them', async ({
  page,
}) => {
  await page.goto('/tasks/2-options/')
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  for (const closed of ['.hint .body', '.look .body', '.solution .code']) {
    expect(await page.locator(closed).count()).toBeGreaterThan(0)
    await expect(page.locator(`${closed}:visible`)).toHaveCount(0)
  }
  for (const hidden of ['.top', '.course', '.neighbours', '.bottom nav', 'button', '.reason']) {
    expect(await page.locator(`${hidden}:visible`).count(), hidden).toBe(0)
  }
  await page.emulateMedia({ media: 'screen' })
  await page.locator('.solution summary').first().click()
  await page.locator('.hint summary').first().click()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.solution .code:visible')).not.toHaveCount(0)
  await expect(page.locator('.hint .body:visible')).toHaveCount(1)
})

test(
  'a browser of the reader prints the handout, and a page with the hint that is open',
  { tag: '@firefox' },
  async ({ page, browserName }) => {
    const file = test.info().outputPath('printed.pdf')
    const print = async (route: string): Promise<string> => {
      await page.goto(route)
      // This Playwright hands inches to Firefox, which reads them as centimetres.
      const firefox = { width: '21in', height: '29.7in' }
      await page.pdf({ path: file, ...(browserName === 'firefox' ? firefox : { format: 'A4' }) })
      return dense(pageTexts(file).join(''))
    }
    const hint = (): Promise<string> => page.locator('.hint .body p').first().innerText()
    const closed = await print('/tasks/1-first-steps/')
    await page.locator('.hint summary').first().click()
    const text = dense(await hint())
    expect(closed).not.toContain(text)
    // It is remembered.
    expect(await print('/tasks/1-first-steps/')).toContain(text)
    const handout = await print('/handout/')
    expect(Number(pdfInfo(file).get('Pages'))).toBeGreaterThan(30)
    expect(workshop.tasks.filter(({ title }) => !handout.includes(dense(title)))).toEqual([])
  },
)

test('axe on a single page that is printed', async ({ page, expectNoViolations }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.goto('/tasks/2-options/')
  await expectNoViolations()
})
