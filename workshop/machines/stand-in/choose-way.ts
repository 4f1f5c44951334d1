import { MachineError } from '../../../src/rehearsal/machine.ts'
import type { Way } from './way.ts'

/**
 * The first of these ways that this system can do. Says which, and why not an earlier one.
 *
 * @throws MachineError that gives the reason of each, where it can do none
 */
export async function chooseWay(
  ways: readonly Way[],
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<Way> {
  const troubles: string[] = []
  for (const way of ways) {
    const trouble = await way.trouble(signal)
    if (trouble === undefined) {
      const instead = troubles.map((one) => `; it cannot run ${one}`).join('')
      say(`The VM runs ${way.name}${instead}`)
      return way
    }
    troubles.push(`${way.name}: ${trouble}`)
  }
  throw new MachineError(`the stand-in cannot run here\n  ${troubles.join('\n  ')}`)
}
