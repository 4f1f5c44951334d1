/**
 * Boots the stand-in: a host and a VM of Debian, in containers where that can be, else in QEMU.
 *
 *     node start.ts [qemu]
 *
 * The `start` of a stage, called in the folder that holds `content/` and `workshop/`. What it boots
 * lives as long as the standard input is open, or until stop.ts. It says what the machines are.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { control, MachineError } from '../../../src/rehearsal/machine.ts'
import { readSources } from '../../../src/lesson/read-sources.ts'
import { parseWorkshop } from '../../../src/lesson/workshop.ts'
import { chooseWay } from './choose-way.ts'
import { consoleLog, keepersFile, shellFile } from './files.ts'
import { layOut } from './layout.ts'
import { nspawn } from './nspawn/nspawn.ts'
import { qemu } from './qemu/qemu.ts'
import { provideRoot, requireRoot } from './root.ts'
import type { Started } from './way.ts'

const bootSeconds = 120

async function main(base: string, root: string, signal: AbortSignal): Promise<void> {
  requireRoot()
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const ways = process.argv[2] === 'qemu' ? [qemu] : [nspawn, qemu]
  const way = await chooseWay(ways, say, signal)
  const debian = await provideRoot(say, signal)
  const { states } = parseWorkshop(readSources(root))
  const evaluated = join(root, 'workshop/solutions/evaluated')
  await layOut(base, debian, states, evaluated, signal)
  const started = await way.start({ debian, base, say, signal })
  writeFileSync(keepersFile(base), `${started.first} ${started.keeper}\n`)
  for (const [name, words] of Object.entries(started.shells)) {
    const quoted = words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`)
    writeFileSync(shellFile(base, name), `exec ${quoted.join(' ')}\n`)
  }
  const { system, programs } = await answer(base, started, signal)
  const facts = [
    { machine: 'host', is: `a stand-in: curl, ssh and Nix of ${system}` },
    { machine: 'vm', is: `a stand-in: ${system} with ${programs}` },
    { slowness: started.slowness },
  ]
  for (const fact of facts) say(JSON.stringify(fact))
}

/** Waits until the VM answers, and asks it what it is. */
async function answer(
  base: string,
  { slowness }: Started,
  signal: AbortSignal,
): Promise<{ system: string; programs: string }> {
  const vm = {
    name: 'vm',
    shell: ['sh', shellFile(base, 'vm')],
    folder: base,
    environment: process.env,
  } as const
  // The Node is this computer's: nothing that is shown depends on more than its release.
  const ask = `systemctl is-system-running --wait >/dev/null
    . /etc/os-release; echo "$PRETTY_NAME"; systemctl --version | sed 's/ (.*//;q'
    bitcoind --version | sed 's/ daemon version//;q'; /nix/store/*-nodejs/bin/node --version | sed 's/^v/Node /;s/[.].*//'`
  const deadline = performance.now() + bootSeconds * slowness * 1000
  while (performance.now() < deadline) {
    signal.throwIfAborted()
    const told = await control(vm, ask, 15 * slowness)
    const [system, ...programs] = told?.exit === 0 ? told.output.trim().split('\n') : []
    if (system !== undefined && programs.length === 3) {
      return { system, programs: programs.join(', ') }
    }
    await sleep(300)
  }
  const log = existsSync(consoleLog(base)) ? readFileSync(consoleLog(base), 'utf8') : ''
  const last = log.trim().split('\n').slice(-20).join('\n')
  throw new MachineError(`the VM of the stand-in does not answer\n${last}`)
}

const interruption = new AbortController()
process.on('SIGTERM', () => interruption.abort())
try {
  await main(process.env['REHEARSAL_FOLDER'] ?? '', process.cwd(), interruption.signal)
  // Its children go on without it.
  process.exit(0)
} catch (error) {
  // The system says in one sentence what it lacks: a disk with room, a port, a permission.
  const told = error instanceof Error && (error instanceof MachineError || 'code' in error)
  if (!told && !interruption.signal.aborted) throw error
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
