import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { MachineError } from './machine.ts'

/** Where and with what a program of a stage is called. */
export interface Surroundings {
  readonly folder: string
  readonly environment: NodeJS.ProcessEnv
}

/** An open standard input. It ends with the rehearsal, however that ends. */
export class Lifeline {
  private readonly holder = spawn('cat', { stdio: ['pipe', 'pipe', 'ignore'], detached: true })

  get end() {
    return this.holder.stdout
  }

  cut(): void {
    this.holder.stdin.end()
  }
}

/** How long a program may take to end once it is asked to, in ms. */
const graceMs = 20_000

/**
 * Runs the program of `start` or `stop` to its end. Gives the lines that begin with `{`, and says all
 * others as they come.
 *
 * @throws MachineError with the end of what it said, when its status is not 0
 * @throws the signal's reason when it is aborted; the program has ended by then
 */
export async function runProgram(
  [program, ...args]: readonly [string, ...string[]],
  { folder, environment }: Surroundings,
  lifeline: Lifeline | undefined,
  say: (line: string) => void,
  signal?: AbortSignal,
): Promise<string[]> {
  const child = spawn(program, args, {
    cwd: folder,
    env: environment,
    stdio: [lifeline?.end ?? 'ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let errors = ''
  child.on('error', ({ message }) => (errors += message))
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()))
  const lines: string[] = []
  createInterface(child.stdout).on('line', (text) => {
    if (text.startsWith('{')) lines.push(text)
    else say(text)
  })
  const stop = () => {
    kill(child, 'SIGTERM')
    setTimeout(() => kill(child, 'SIGKILL'), graceMs).unref()
  }
  signal?.addEventListener('abort', stop)
  await ended(child)
  signal?.removeEventListener('abort', stop)
  signal?.throwIfAborted()
  if (child.exitCode === 0) return lines
  const last = errors.trim().split('\n').slice(-20).join('\n')
  throw new MachineError(`\`${[program, ...args].join(' ')}\` failed\n${last}`)
}

/** Waits for the end of a program, and a moment for what it printed last. */
function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.on('error', () => resolve())
    child.on('close', () => resolve())
    // What it leaves running may hold its output open.
    child.on('exit', () => setTimeout(resolve, 500))
  })
}

function kill({ pid }: ChildProcess, name: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, name)
  } catch {
    // It has ended by itself.
  }
}
