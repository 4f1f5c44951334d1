import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { MachineError } from '../../../../src/rehearsal/machine.ts'
import { call, provideProgram } from '../programs.ts'
import type { Setting, Started, Way } from '../way.ts'

const here = import.meta.dirname
const folder = '/workspaces/btcpp23-nixos-modules-workshop/workshop'
const startSeconds = 60

/** Both machines in namespaces of their own, over one Debian root; the VM is booted by systemd-nspawn. */
export const nspawn: Way = {
  name: 'in a container',
  trouble,
  start,
}

async function trouble(signal: AbortSignal): Promise<string | undefined> {
  try {
    await call('unshare', [...namespaces, 'sh', join(here, 'probe.sh')], '', signal)
    await provideProgram('systemd-nspawn', 'systemd-container', signal)
    return undefined
  } catch (error) {
    if (!(error instanceof MachineError)) throw error
    return error.message.trim().split('\n').at(-1)
  }
}

const namespaces = ['--mount', '--net', '--uts', '--ipc']

async function start({ debian, base, signal }: Setting): Promise<Started> {
  mkdirSync(join(base, 'machines'))
  const script = ['sh', join(here, 'boot.sh'), debian, base, process.execPath, folder]
  const boot = spawn('unshare', [...namespaces, ...script], {
    // The machines live on the standard input.
    stdio: ['inherit', 'pipe', 'pipe'],
    detached: true,
  })
  try {
    await ready(boot, signal)
  } catch (error) {
    await end(boot)
    throw error
  }
  const keeper = boot.pid ?? 0
  // boot.sh has one child, whose child is the first process of the process namespace.
  const [first = 0] = childrenOf(childrenOf(keeper)[0] ?? 0)
  const enter = entrance(first, join(base, 'machines/host/root'))
  const wishes = [
    'BatchMode=yes',
    'ConnectTimeout=5',
    'ServerAliveInterval=5',
    'ServerAliveCountMax=3',
  ]
  return {
    shells: {
      host: [...enter, 'bash', '--norc'],
      vm: [...enter, 'ssh', ...wishes.flatMap((wish) => ['-o', wish]), 'vm'],
    },
    keeper,
    first,
    slowness: 1,
  }
}

async function ready(boot: ChildProcess, signal: AbortSignal): Promise<void> {
  let said = ''
  let errors = ''
  boot.stderr?.on('data', (text: Buffer) => (errors += text.toString()))
  boot.stdout?.on('data', (text: Buffer) => (said += text.toString()))
  for (let waited = 0; !said.includes('ready'); waited += 50) {
    signal.throwIfAborted()
    if (boot.exitCode !== null || waited > startSeconds * 1000) {
      throw new MachineError(
        `the stand-in could not be started in containers; try \`--on stand-in-qemu\`\n${errors.trim()}`,
      )
    }
    await sleep(50)
  }
}

/** Ends what has not begun yet. */
async function end(boot: ChildProcess): Promise<void> {
  if (boot.exitCode !== null || boot.signalCode !== null) return
  const gone = once(boot, 'exit')
  for (const unshare of childrenOf(boot.pid ?? 0)) process.kill(unshare, 'SIGKILL')
  const timer = setTimeout(() => boot.kill('SIGKILL'), 15_000)
  await gone
  clearTimeout(timer)
}

/** Program and arguments that run what follows them as root of the reader's machine. */
function entrance(first: number, hostRoot: string): [string, ...string[]] {
  return [
    'nsenter',
    `--target=${first}`,
    ...['--mount', '--net', '--uts', '--ipc', '--pid'],
    ...['chroot', hostRoot],
    ...['env', '-i', '-C', folder, 'HOME=/root', 'USER=root', 'SHELL=/bin/bash', 'LANG=C.UTF-8'],
    'PATH=/stand-in/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    'TERM=xterm',
  ]
}

function childrenOf(parent: number): number[] {
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8')
  return children.split(' ').filter(Boolean).map(Number)
}
