import { join } from 'node:path'
import { MachineError } from '../../machine.ts'
import { provideProgram } from '../programs.ts'
import type { Setting, Started, Way } from '../way.ts'
import { provideDisk } from './disk.ts'
import { emulate } from './emulator.ts'
import { PlainHost } from './host.ts'
import { provideKernel, writeInitrd } from './kernel.ts'

/**
 * The VM in QEMU, which needs neither namespaces nor KVM; the host is this system, with programs of
 * the Debian root.
 */
export const qemu: Way = {
  name: 'in QEMU',
  host: (debian) => `curl, ssh and Nix of ${debian}`,
  folder: (base) => join(base, 'workshop'),
  trouble,
  start,
}

async function trouble(signal: AbortSignal): Promise<string | undefined> {
  if (process.arch !== 'x64') return `it is made for x64 processors, not for ${process.arch}`
  try {
    await provideProgram('qemu-system-x86_64', 'qemu-system-x86', signal)
    return undefined
  } catch (error) {
    if (!(error instanceof MachineError)) throw error
    return error.message.replaceAll('\n', '; ')
  }
}

async function start(setting: Setting): Promise<Started> {
  const { base, debian, say, signal } = setting
  const kernel = await provideKernel(say, signal)
  const disk = await provideDisk(debian, kernel.folder, signal)
  const initrd = await writeInitrd(kernel, base, signal)
  const emulator = await emulate(
    { vmlinuz: join(kernel.release, 'vmlinuz'), initrd, disk },
    setting,
  )
  if (!emulator.accelerated) {
    say('Without KVM: it boots in a minute or two, and commands may take five times as long')
  }
  const host = new PlainHost(base, debian)
  const alive = ['-o', 'ServerAliveInterval=15', '-o', 'ServerAliveCountMax=4']
  return {
    host: host.machine,
    vm: {
      name: 'vm',
      shell: [...host.enter, 'ssh', '-tt', ...alive, 'vm'],
      control: [...host.enter, 'ssh', '-o', 'BatchMode=yes', '-o', 'ConnectTimeout=20', 'vm'],
    },
    slowness: emulator.accelerated ? 1 : 5,
    console: () => emulator.console(),
    end: async () => {
      await emulator.end()
      host.end()
    },
  }
}
