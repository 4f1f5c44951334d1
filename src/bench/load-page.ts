import type { Browser } from '@playwright/test'
import type { Answer } from './weight.ts'

/**
 * Everything that a page asks for until it is quiet.
 *
 * @throws Error where it asks another host
 */
export async function loadPage(browser: Browser, url: string): Promise<Answer[]> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const answers: Promise<Answer>[] = []
    page.on('response', (response) => {
      const type = response.headers()['content-type'] ?? ''
      answers.push(response.body().then((body) => ({ url: response.url(), type, body })))
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    const all = await Promise.all(answers)
    const foreign = all.filter((answer) => new URL(answer.url).host !== new URL(url).host)
    if (foreign.length > 0)
      throw new Error(`${url} asks for ${foreign.map((one) => one.url).join()}`)
    return all
  } finally {
    await context.close()
  }
}
