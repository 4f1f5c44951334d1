import type { Browser } from '@playwright/test'

/** How a page appears on a slow phone, in milliseconds. */
export interface Paint {
  readonly first: number
  readonly largest: number
  /** For how long the page could not answer, beyond 50 ms each time. */
  readonly blocked: number
}

/** Lighthouse's slow 4G as its throttling of single requests gives it, and its phone's screen. */
const slow4G = { latency: 562, downloadThroughput: 1.44e6 / 8, uploadThroughput: 0.675e6 / 8 }
const phone = { width: 412, height: 823 }
const slowdown = 4
/** How long the page is watched when it is loaded. */
const watched = 1500

/**
 * Loads pages in turn, `times` each, with empty caches: the least of what was measured, since other
 * programs can only add to it.
 */
export async function paints(
  browser: Browser,
  urls: readonly string[],
  times: number,
): Promise<Paint[]> {
  const found = urls.map((): Paint[] => [])
  for (let time = 0; time < times; time++) {
    for (const [index, url] of urls.entries()) found[index]?.push(await paint(browser, url))
  }
  return found.map((of) => ({
    first: Math.min(...of.map(({ first }) => first)),
    largest: Math.min(...of.map(({ largest }) => largest)),
    blocked: Math.min(...of.map(({ blocked }) => blocked)),
  }))
}

async function paint(browser: Browser, url: string): Promise<Paint> {
  const context = await browser.newContext({ viewport: phone, isMobile: true, hasTouch: true })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', { offline: false, ...slow4G })
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.addInitScript(watch)
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 })
    await page.waitForTimeout(watched)
    return await page.evaluate(() => {
      const [first] = performance.getEntriesByName('first-contentful-paint')
      return { first: first?.startTime ?? NaN, ...window.watched }
    })
  } finally {
    await context.close()
  }
}

declare global {
  interface Window {
    /** What the page was seen to do. */
    watched: { largest: number; blocked: number }
  }
}

/** Runs in the page, before everything else. */
function watch(): void {
  window.watched = { largest: NaN, blocked: 0 }
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) window.watched.largest = startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.watched.blocked += duration - 50
  }).observe({ type: 'longtask', buffered: true })
}
