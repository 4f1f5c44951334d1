import { MachineError } from '../machine.ts'
import { nspawn } from './nspawn/nspawn.ts'
import { qemu } from './qemu/qemu.ts'
import type { Way } from './way.ts'

/** Every way there is, the one to be preferred first. */
export const ways: readonly Way[] = [nspawn, qemu]

/**
 * The first way that this system can do, or QEMU where that is asked for, and says which and why.
 *
 * @throws MachineError that gives the reason of each way that it cannot
 */
export async function chooseWay(
  wanted: 'stand-in' | 'stand-in-qemu',
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<Way> {
  const inContainers =
    wanted === 'stand-in-qemu' ? 'QEMU was asked for' : await nspawn.trouble(signal)
  if (inContainers === undefined) {
    say('The VM runs in a container.')
    return nspawn
  }
  const inQemu = await qemu.trouble(signal)
  if (inQemu === undefined) {
    say(`The VM runs in QEMU, not in a container: ${inContainers}.`)
    return qemu
  }
  throw new MachineError(
    `the stand-in cannot run here\n  in containers: ${inContainers}\n  in QEMU:       ${inQemu}`,
  )
}
