import { once } from 'node:events'
import { createServer } from 'node:net'

/** The port of each site that tests serve. No two have the same: files of tests run side by side. */
export const ports = {
  built: 4329,
  pdf: 4331,
  letter: 4332,
  drawing: 4333,
  present: 4341,
  slides: 4342,
  freePages: 4343,
  german: 4351,
  arabic: 4352,
  plants: 4353,
  busStop: 4354,
} as const

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (typeof address !== 'object' || address === null) throw new Error('a port has no number')
  return address.port
}
