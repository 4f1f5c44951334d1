import type { Budget } from './budget.ts'
import type { Builds } from './builds.ts'

/** What a build may take of what Starlight takes. */
export interface Shares {
  readonly cold: number
  readonly warm: number
  readonly memory: number
}

/** Of the pages alone, which are all that Starlight makes. */
export const pageShares: Shares = { cold: 0.4, warm: 0.2, memory: 0.5 }

/** Of everything: the deck and the handouts show all of the content again, three times. */
export const wholeShares: Shares = { cold: 0.8, warm: 0.4, memory: 1 }

/** What our builds took of what Starlight took for the same pages. `what` names what was built. */
export function buildBudgets(what: string, ours: Builds, peer: Builds, shares: Shares): Budget[] {
  const memory = ({ cold, warm }: Builds): number => Math.max(cold.memory, warm.memory)
  const share = (of: string, measured: number, atMost: number): Budget => {
    return { what: `${of} of ${what}, of Starlight’s`, measured, atMost }
  }
  return [
    share('cold build', ours.cold.wall / peer.cold.wall, shares.cold),
    share('warm build', ours.warm.wall / peer.warm.wall, shares.warm),
    share('memory', memory(ours) / memory(peer), shares.memory),
  ]
}
