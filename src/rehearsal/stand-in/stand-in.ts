import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Workshop } from '../../lesson/workshop.ts'
import { control, MachineError, type Stage } from '../machine.ts'
import { ReaderCopy } from '../reader-copy.ts'
import { chooseWay } from './choose-way.ts'
import { standInException } from './exceptions.ts'
import { about, alike, type Identity } from './identity.ts'
import { layOut } from './layout.ts'
import { nspawn } from './nspawn/nspawn.ts'
import { qemu } from './qemu/qemu.ts'
import { provideRoot, requireRoot } from './root.ts'
import type { Started, Way } from './way.ts'

/** Every way there is, the one to be preferred first. */
const ways: readonly Way[] = [nspawn, qemu]

const bootSeconds = 60

/**
 * Boots the stand-in: a host and a VM of Debian, in containers where that can be, else in QEMU.
 *
 * @throws MachineError when neither is possible here
 */
export async function standIn(
  root: string,
  workshop: Workshop,
  wanted: 'stand-in' | 'stand-in-qemu',
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<Stage> {
  requireRoot()
  const way = await chooseWay(wanted === 'stand-in' ? ways : [qemu], say, signal)
  const debian = await provideRoot(say, signal)
  const base = mkdtempSync(join(tmpdir(), 'rehearsal-'))
  const evaluated = join(root, 'workshop/solutions/evaluated')
  let started: Started | undefined
  const close = async () => {
    await started?.end()
    rmSync(base, { recursive: true, force: true })
  }
  try {
    await layOut(base, way.folder(base), debian, workshop.states, evaluated, signal)
    const copy = new ReaderCopy(join(base, 'workshop'))
    copy.write(workshop.start)
    started = await way.start({ debian, base, say, signal })
    const identity = await answer(started, signal)
    return {
      name: 'stand-in',
      machines: new Map([started.host, started.vm].map((machine) => [machine.name, machine])),
      about: about(identity, way),
      alike: (recorded) => alike(recorded, identity, ways),
      slowness: started.slowness,
      write: (files) => copy.write(files),
      exception: standInException,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** Waits until the VM answers, and asks it what it is. */
async function answer(started: Started, signal: AbortSignal): Promise<Identity> {
  const { vm, slowness } = started
  const ask = `systemctl is-system-running --wait >/dev/null
    . /etc/os-release; echo "$PRETTY_NAME"; systemctl --version | sed 's/ (.*//;q'
    bitcoind --version | sed 's/ daemon version//;q'; node --version | sed 's/^/Node /'`
  const deadline = performance.now() + bootSeconds * slowness * 1000
  while (performance.now() < deadline) {
    signal.throwIfAborted()
    const told = await control(vm, ask, 15 * slowness)
    if (told?.exit === 0) {
      const [debian = '', ...programs] = told.output.trim().split('\n')
      return { debian, programs: programs.join(', ') }
    }
    await sleep(300)
  }
  const last = started.console().trim().split('\n').slice(-20)
  throw new MachineError(`the VM of the stand-in does not answer\n${last.join('\n')}`)
}
