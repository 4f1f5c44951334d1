import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Workshop } from '../../workshop/workshop.ts'
import { control, type Machine, MachineError, type Stage } from '../machine.ts'
import { ReaderCopy } from '../reader-copy.ts'
import { layOutStates } from './evaluated.ts'
import { standInException } from './exceptions.ts'
import { provideRoot } from './root.ts'

const here = import.meta.dirname
const readersFolder = '/workspaces/btcpp23-nixos-modules-workshop/workshop'
const bootSeconds = 60

/**
 * Boots the stand-in: a host and a VM in namespaces of their own, over one Debian root.
 *
 * @throws MachineError when that is not possible here
 */
export async function standIn(
  root: string,
  workshop: Workshop,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<Stage> {
  const debian = await provideRoot(say, signal)
  const base = mkdtempSync(join(tmpdir(), 'rehearsal-'))
  const folders = ['workshop', 'states', 'machines'].map((name) => join(base, name))
  for (const folder of folders) mkdirSync(folder)
  const copy = new ReaderCopy(join(base, 'workshop'))
  let boot: ChildProcess | undefined
  const close = async () => {
    if (boot !== undefined) await end(boot)
    rmSync(base, { recursive: true, force: true })
  }
  try {
    layOutStates(workshop.states, join(root, 'workshop/solutions/evaluated'), join(base, 'states'))
    copy.write(workshop.start)
    boot = start(debian, base)
    const enter = await entrance(boot, join(base, 'machines/host/root'), signal)
    const machines = theMachines(enter)
    const about = await answer(machines, base, signal)
    return {
      name: 'stand-in',
      machines,
      about,
      write: (files) => copy.write(files),
      exception: standInException,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

function start(debian: string, base: string): ChildProcess {
  const namespaces = ['--mount', '--net', '--uts', '--ipc']
  return spawn(
    'unshare',
    [...namespaces, 'sh', join(here, 'boot.sh'), debian, base, process.execPath],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
    },
  )
}

/** Closes the standard input, on which the machines live, and waits until they are gone. */
async function end(boot: ChildProcess): Promise<void> {
  if (boot.exitCode !== null || boot.signalCode !== null) return
  const gone = once(boot, 'exit')
  boot.stdin?.end()
  const timer = setTimeout(() => boot.kill('SIGKILL'), 15_000)
  await gone
  clearTimeout(timer)
}

/** Program and arguments that run what follows them as root of the reader's machine. */
async function entrance(
  boot: ChildProcess,
  hostRoot: string,
  signal: AbortSignal,
): Promise<[string, ...string[]]> {
  let said = ''
  let errors = ''
  boot.stderr?.on('data', (text: Buffer) => (errors += text.toString()))
  boot.stdout?.on('data', (text: Buffer) => (said += text.toString()))
  for (let waited = 0; !said.includes('ready'); waited += 50) {
    signal.throwIfAborted()
    if (boot.exitCode !== null || waited > bootSeconds * 1000) {
      throw new MachineError(`the stand-in could not be started here\n${errors.trim()}`)
    }
    await sleep(50)
  }
  const [first] = childrenOf(childrenOf([boot.pid ?? 0]))
  return [
    'nsenter',
    `--target=${first}`,
    ...['--mount', '--net', '--uts', '--ipc', '--pid'],
    ...['chroot', hostRoot],
    ...[
      'env',
      '-i',
      '-C',
      readersFolder,
      'HOME=/root',
      'USER=root',
      'SHELL=/bin/bash',
      'LANG=C.UTF-8',
    ],
    'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    'TERM=xterm',
  ]
}

function childrenOf(parents: readonly number[]): number[] {
  const output = execFileSync('pgrep', ['-P', parents.join(',')], { encoding: 'utf8' })
  return output.trim().split('\n').map(Number)
}

function theMachines(enter: [string, ...string[]]): ReadonlyMap<string, Machine> {
  const alive = ['-o', 'ServerAliveInterval=5', '-o', 'ServerAliveCountMax=3']
  return new Map<string, Machine>([
    [
      'host',
      {
        name: 'host',
        shell: [...enter, 'script', '-qec', 'bash -l', '/dev/null'],
        control: [...enter, 'sh', '-c'],
      },
    ],
    [
      'vm',
      {
        name: 'vm',
        shell: [...enter, 'ssh', '-tt', ...alive, 'vm'],
        control: [...enter, 'ssh', '-o', 'BatchMode=yes', '-o', 'ConnectTimeout=5', 'vm'],
      },
    ],
  ])
}

/** Waits until the VM answers, and asks it what it is. */
async function answer(
  machines: ReadonlyMap<string, Machine>,
  base: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const vm = machines.get('vm')
  const ask = `systemctl is-system-running --wait >/dev/null
    . /etc/os-release; echo "$PRETTY_NAME"; systemctl --version | sed 's/ (.*//;q'
    bitcoind --version | sed 's/ daemon version//;q'; node --version | sed 's/^/Node /'`
  const deadline = performance.now() + bootSeconds * 1000
  while (vm !== undefined && performance.now() < deadline) {
    signal.throwIfAborted()
    const told = await control(vm, ask)
    if (told?.exit === 0) {
      const [debian, ...programs] = told.output.trim().split('\n')
      return new Map([
        ['machines', 'stand-in'],
        ['host', `a stand-in: ${debian} in a container`],
        ['vm', `a stand-in: ${debian} in a container, with ${programs.join(', ')}`],
      ])
    }
    await sleep(300)
  }
  const console = readFileSync(join(base, 'console.log'), 'utf8').trim().split('\n').slice(-20)
  throw new MachineError(`the VM of the stand-in does not answer\n${console.join('\n')}`)
}
