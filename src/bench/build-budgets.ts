import type { Budget } from './budget.ts'
import type { Builds } from './builds.ts'

/** What our builds may take of what Starlight takes for the same pages. */
export function buildBudgets(ours: Builds, peer: Builds): Budget[] {
  const memory = ({ cold, warm }: Builds): number => Math.max(cold.memory, warm.memory)
  return [
    {
      what: 'time of a cold build, of Starlight’s',
      measured: ours.cold.wall / peer.cold.wall,
      atMost: 0.4,
    },
    {
      what: 'time of a warm build, of Starlight’s',
      measured: ours.warm.wall / peer.warm.wall,
      atMost: 0.2,
    },
    {
      what: 'memory of a build, of Starlight’s',
      measured: memory(ours) / memory(peer),
      atMost: 0.5,
    },
  ]
}
