import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { MachineError } from '../machine.ts'

const project = join(import.meta.dirname, '../../..')
const cache = join(project, '.cache/stand-in')

/** What both machines need: systemd, ssh, a firewall, Nix, a real bitcoind. */
const packages = [
  ...['systemd-sysv', 'dbus', 'libpam-systemd', 'iproute2', 'nftables', 'procps'],
  ...['openssh-server', 'openssh-client', 'curl', 'less', 'git', 'nix-bin', 'bitcoin-knots'],
  // The official Node is linked with these.
  ...['libstdc++6', 'libatomic1'],
]

/**
 * Makes the Debian root that the stand-in's machines are laid over, where it is not there already,
 * and gives its folder. Half a minute and 370 MB the first time.
 *
 * @throws MachineError where this user or this system cannot
 */
export async function provideRoot(
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<string> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    throw new MachineError(
      'the stand-in needs Linux and root: it makes containers with systemd-nspawn. Try it with sudo, or use `--on nixos`',
    )
  }
  await provideNspawn(signal)
  const root = join(cache, 'root')
  if (!existsSync(root)) say('Making the Debian root of the stand-in, once …')
  const script = join(project, '.ci/debian-root')
  await call(
    script,
    [root, 'minbase', ...packages],
    'the Debian root of the stand-in cannot be made',
    signal,
  )
  return root
}

/** Removes what an interruption left of a root. */
function removeHalfMade(): void {
  if (!existsSync(cache)) return
  for (const name of readdirSync(cache)) {
    if (name.startsWith('root.')) rmSync(join(cache, name), { recursive: true, force: true })
  }
}

async function provideNspawn(signal: AbortSignal): Promise<void> {
  if (existsSync('/usr/bin/systemd-nspawn')) return
  const install =
    'apt-get install -y --no-install-recommends systemd-container || { apt-get update && apt-get install -y --no-install-recommends systemd-container; }'
  await call(
    'sh',
    ['-c', install],
    'the stand-in needs systemd-nspawn, and apt-get cannot install it',
    signal,
  )
}

async function call(
  program: string,
  args: readonly string[],
  trouble: string,
  signal: AbortSignal,
): Promise<void> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  let output = ''
  child.stdout.on('data', (text: Buffer) => (output += text.toString()))
  child.stderr.on('data', (text: Buffer) => (output += text.toString()))
  const stop = () => child.pid !== undefined && process.kill(-child.pid, 'SIGTERM')
  signal.addEventListener('abort', stop)
  await once(child, 'close')
  signal.removeEventListener('abort', stop)
  if (signal.aborted) removeHalfMade()
  signal.throwIfAborted()
  if (child.exitCode !== 0) {
    throw new MachineError(`${trouble}\n${output.trim().split('\n').slice(-10).join('\n')}`)
  }
}
