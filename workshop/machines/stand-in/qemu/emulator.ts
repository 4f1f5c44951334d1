import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { MachineError } from '../../../../src/rehearsal/machine.ts'
import { consoleLog } from '../files.ts'
import type { Setting } from '../way.ts'

/** What a VM boots from. */
export interface BootFiles {
  readonly vmlinuz: string
  readonly initrd: string
  readonly disk: string
}

/** A VM in QEMU whose kernel works; its system may still be booting. */
export interface Emulator {
  readonly accelerated: boolean
  /** The process that keeps it, and with which it ends. */
  readonly keeper: number
}

/** What init.sh says. */
const sign = 'stand-in: the kernel is up'

/**
 * Boots the VM: with KVM where that works, else emulated. Whether KVM works is only known once a kernel
 * runs: in some virtual machines `/dev/kvm` is there, and kernels die.
 *
 * @throws MachineError where no kernel starts
 */
export async function emulate(files: BootFiles, setting: Setting): Promise<Emulator> {
  const log = consoleLog(setting.base)
  if (usable('/dev/kvm')) {
    const qemu = run(['-accel', 'kvm', '-cpu', 'host', '-smp', '2'], files, setting.base)
    const trouble = await kernelTrouble(qemu, setting.base, 30, setting.signal)
    if (trouble === undefined) return { accelerated: true, keeper: qemu.pid ?? 0 }
    rmSync(log, { force: true })
  }
  const qemu = run(['-accel', 'tcg', '-cpu', 'max'], files, setting.base)
  const trouble = await kernelTrouble(qemu, setting.base, 300, setting.signal)
  if (trouble === undefined) return { accelerated: false, keeper: qemu.pid ?? 0 }
  throw new MachineError(`QEMU could not start the VM of the stand-in\n${explain(trouble)}`)
}

/** A port is what is missing most often, and QEMU says it with all its other options around it. */
function explain(trouble: string): string {
  const [, port] = /host forwarding rule 'tcp:[\d.]+:(\d+)/.exec(trouble) ?? []
  return port === undefined
    ? trouble
    : `another program has port ${port}; the VM needs 2222, 4242 and 8000, as the real one does`
}

function usable(device: string): boolean {
  try {
    accessSync(device, constants.R_OK | constants.W_OK)
    return true
  } catch {
    return false
  }
}

function run(processor: readonly string[], files: BootFiles, base: string): ChildProcess {
  const ports = ['2222-:22', '4242-:4242', '8000-:8000']
  const forwards = ports.map((port) => `hostfwd=tcp:127.0.0.1:${port}`).join(',')
  const share = 'security_model=none'
  const args = [
    ...['-nodefaults', '-no-user-config', '-no-reboot', '-display', 'none', '-m', '1024'],
    ...processor,
    ...['-kernel', files.vmlinuz, '-initrd', files.initrd],
    // Interfaces keep the names of the kernel, and nobody logs in at the console.
    ...['-append', 'console=ttyS0 loglevel=4 net.ifnames=0 systemd.getty_auto=no'],
    ...['-serial', `file:${consoleLog(base)}`],
    // What the VM writes goes to a file that is gone with it.
    ...['-drive', `if=virtio,format=raw,snapshot=on,file=${files.disk}`],
    ...['-netdev', `user,id=network,restrict=on,${forwards}`],
    ...['-device', 'virtio-net-pci,netdev=network,romfile=', '-device', 'virtio-rng-pci'],
    ...['-virtfs', `local,path=${join(base, 'workshop')},mount_tag=workshop,${share}`],
    ...['-virtfs', `local,path=${dirname(process.execPath)},mount_tag=node,${share},readonly=on`],
  ]
  // However its keeper ends, QEMU ends with it; and where KVM makes it abort, it leaves no core file.
  const guarded = ['prlimit', '--core=0', 'setpriv', '--pdeathsig', 'KILL', 'qemu-system-x86_64']
  const errors = openSync(errorLog(base), 'w')
  const qemu = spawn('sh', [join(import.meta.dirname, 'keep.sh'), ...guarded, ...args], {
    env: { ...process.env, TMPDIR: base },
    stdio: ['inherit', 'ignore', errors],
    detached: true,
  })
  closeSync(errors)
  return qemu
}

/** What QEMU says. */
function errorLog(base: string): string {
  return join(base, 'qemu.log')
}

/** Waits for the kernel of a VM, and says what is wrong; it is ended by then. */
async function kernelTrouble(
  qemu: ChildProcess,
  base: string,
  seconds: number,
  signal: AbortSignal,
): Promise<string | undefined> {
  const console = () => (existsSync(consoleLog(base)) ? readFileSync(consoleLog(base), 'utf8') : '')
  const deadline = performance.now() + seconds * 1000
  while (!console().includes(sign)) {
    const errors = readFileSync(errorLog(base), 'utf8')
    const failed = ended(qemu) || errors.includes('KVM internal error')
    if (failed || signal.aborted || performance.now() > deadline) {
      await end(qemu)
      signal.throwIfAborted()
      return errors.trim() || `no kernel within ${seconds} s\n${console().slice(-500)}`
    }
    await sleep(100)
  }
  return undefined
}

function ended({ exitCode, signalCode, pid }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null || pid === undefined
}

async function end(qemu: ChildProcess): Promise<void> {
  if (ended(qemu)) return
  const gone = once(qemu, 'exit')
  qemu.kill('SIGKILL')
  await gone
}
