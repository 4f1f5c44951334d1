import type { Page } from '@playwright/test'

/** What one turn of a slide costs the page: the middle of many, in the best of a few rounds. */
export interface TurnWork {
  /** Time of the processor, in ms: other programs that run meanwhile do not add to it. */
  readonly ms: number
  readonly layouts: number
}

const turns = 40

/** Measures what the next slide costs, from the key to its finished layout. */
export async function turnWork(page: Page): Promise<TurnWork> {
  const client = await page.context().newCDPSession(page)
  // https://chromedevtools.github.io/devtools-protocol/tot/Performance/#method-enable
  await client.send('Performance.enable', { timeDomain: 'threadTicks' })
  const read = async (): Promise<Record<string, number>> => {
    const { metrics } = await client.send('Performance.getMetrics')
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
  }
  const rounds: TurnWork[] = []
  for (let round = 0; round < 5; round++) {
    await page.keyboard.press('Home')
    const before = await read()
    await page.evaluate(turn, turns)
    const after = await read()
    const spent = (name: string): number => ((after[name] ?? NaN) - (before[name] ?? NaN)) / turns
    rounds.push({
      ms: 1000 * (spent('ScriptDuration') + spent('RecalcStyleDuration') + spent('LayoutDuration')),
      layouts: spent('LayoutCount'),
    })
  }
  await client.detach()
  return {
    ms: Math.min(...rounds.map(({ ms }) => ms)),
    layouts: Math.min(...rounds.map(({ layouts }) => layouts)),
  }
}

/** Turns slides in the page, one a frame. */
async function turn(count: number): Promise<void> {
  for (let turned = 0; turned < count; turned++) {
    await new Promise(requestAnimationFrame)
    dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' }))
    document.body.getBoundingClientRect()
  }
}
