import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from '@playwright/test'
import { z } from 'zod'
import { serve } from '../serve.ts'
import type { Site } from './sites.ts'

/** How a page appears on a slow phone, in ms, and what it weighs. */
export interface Visit {
  readonly firstPaint: number
  readonly largestPaint: number
  /** For how long the page could not answer, beyond 50 ms each time. */
  readonly blocked: number
  readonly answers: readonly Answer[]
}

/** Something that a page asked for, or the scripts or styles that stand in it. */
export interface Answer {
  readonly url: string
  readonly type: string
  /** Its size on the wire. */
  readonly bytes: number
  /** Whether it is a part of another answer. */
  readonly inline: boolean
}

/** Lighthouse's slow 4G as its throttling of single requests gives it, and its phone. */
const slow4G = { latency: 562, downloadThroughput: 1.44e6 / 8, uploadThroughput: 0.675e6 / 8 }
const phone = { viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true }
const slowdown = 4
/** How long the page is watched when it is loaded, in ms. */
const watching = 1500

/**
 * Visits pages of a built site in turn, `times` each, with empty caches: the least of the times, since
 * other programs can only add to them.
 */
export async function visitPages(
  browser: Browser,
  { name, folder }: Site,
  paths: readonly string[],
  times: number,
): Promise<Visit[]> {
  console.error(`Visiting ${paths.length} of ${name} on a slow phone, ${times} times …`)
  const server = await serve(path.join(folder, 'dist'), 0, '/', 'machine')
  const { port } = z.object({ port: z.number() }).parse(server.address())
  const found = paths.map((): Visit[] => [])
  try {
    for (let time = 0; time < times; time++) {
      for (const [index, path] of paths.entries()) {
        found[index]?.push(await visit(browser, `http://localhost:${port}${path}`))
      }
    }
  } finally {
    server.close()
    server.closeAllConnections()
  }
  return found.map((visits) => ({
    firstPaint: Math.min(...visits.map(({ firstPaint }) => firstPaint)),
    largestPaint: Math.min(...visits.map(({ largestPaint }) => largestPaint)),
    blocked: Math.min(...visits.map(({ blocked }) => blocked)),
    answers: visits.at(-1)?.answers ?? [],
  }))
}

async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext(phone)
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', { offline: false, ...slow4G })
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    const answers: Promise<Answer>[] = []
    page.on('response', (response) => {
      const type = response.headers()['content-type'] ?? ''
      // Fonts and pictures are packed already.
      const size = (body: Buffer): number =>
        /^(font|image)/.test(type) ? body.length : packed(body)
      const answer = { url: response.url(), type, inline: false }
      answers.push(response.body().then((body) => ({ ...answer, bytes: size(body) })))
    })
    await page.addInitScript(watch)
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 })
    await page.waitForTimeout(watching)
    const seen = await page.evaluate(() => {
      const text = (selector: string): string =>
        [...document.querySelectorAll(selector)].map((one) => one.textContent).join('')
      const [first] = performance.getEntriesByName('first-contentful-paint')
      return {
        times: { firstPaint: first?.startTime ?? NaN, ...window.watched },
        script: text('script:not([src])'),
        style: text('style'),
      }
    })
    return {
      ...seen.times,
      answers: [
        ...(await Promise.all(answers)),
        { url, type: 'text/javascript', bytes: packed(seen.script), inline: true },
        { url, type: 'text/css', bytes: packed(seen.style), inline: true },
      ],
    }
  } finally {
    await context.close()
  }
}

function packed(text: string | Buffer): number {
  return text.length === 0 ? 0 : gzipSync(text).length
}

/** What comes when a page is there, to keep it offline: the browser tests hold its own budget. */
const afterPage = /\/offline\.[^/]*$/

/** What answers weigh in kB (1024 bytes): those of some type, or all. Parts of a page count once. */
export function weigh(answers: readonly Answer[], type?: 'javascript' | 'css'): number {
  const counted = answers.filter(
    (one) =>
      !afterPage.test(one.url) && (type === undefined ? !one.inline : one.type.includes(type)),
  )
  return counted.reduce((sum, { bytes }) => sum + bytes, 0) / 1024
}

declare global {
  interface Window {
    /** What the page was seen to do. */
    watched: { largestPaint: number; blocked: number }
  }
}

/** Runs in the page, before everything else. */
function watch(): void {
  window.watched = { largestPaint: NaN, blocked: 0 }
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) window.watched.largestPaint = startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.watched.blocked += duration - 50
  }).observe({ type: 'longtask', buffered: true })
}
