import { MachineError } from '../../../../src/rehearsal/machine.ts'
import { provideProgram } from '../programs.ts'
import type { Setting, Started, Way } from '../way.ts'
import { provideDisk } from './disk.ts'
import { emulate } from './emulator.ts'
import { makeHost } from './host.ts'
import { provideKernel, writeInitrd } from './kernel.ts'

/**
 * The VM in QEMU, which needs neither namespaces nor KVM; the host is this system, with programs of
 * the Debian root.
 */
export const qemu: Way = {
  name: 'in QEMU',
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
  const emulator = await emulate({ vmlinuz: kernel.image, initrd, disk }, setting)
  if (!emulator.accelerated) {
    say('Without KVM: it boots in a minute or two, and commands may take five times as long')
  }
  const host = makeHost(base, debian)
  const wishes = [
    'BatchMode=yes',
    'ConnectTimeout=20',
    'ServerAliveInterval=15',
    'ServerAliveCountMax=4',
  ]
  return {
    shells: {
      host: [...host, 'bash', '--norc'],
      vm: [...host, 'ssh', ...wishes.flatMap((wish) => ['-o', wish]), 'vm'],
    },
    keeper: emulator.keeper,
    first: emulator.keeper,
    slowness: emulator.accelerated ? 1 : 5,
  }
}
