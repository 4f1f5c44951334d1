import { type ChildProcess, spawn } from 'node:child_process'
import { projectRoot } from './root.ts'

const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }

/** Runs a script to its end, with the Node that runs us, and shows what it prints; gives whether it succeeded. */
export async function showScript(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const options = { cwd: projectRoot, stdio: 'inherit', env: { ...environment, ...env } } as const
  return (await statusOf(spawn(process.execPath, args, options))) === 0
}

/** How a program ended that was not shown; the status is null where a signal ended it. */
interface Ended {
  readonly status: number | null
  readonly printed: string
}

/** Runs a script to its end, or until the signal; gives its status and what it printed, which it does not show. */
export function runScript(args: readonly string[], signal: AbortSignal): Promise<Ended> {
  return runProgram([process.execPath, ...args], projectRoot, signal)
}

/** The same for a program with its arguments, in a folder. */
export async function runProgram(
  [program, ...args]: readonly [string, ...string[]],
  cwd: string,
  signal: AbortSignal,
): Promise<Ended> {
  const colours = process.stderr.isTTY ? { FORCE_COLOR: '1' } : {}
  const child = spawn(program, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment, ...colours },
  })
  const end = (): void => void child.kill()
  signal.addEventListener('abort', end)
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text))
  }
  const status = await statusOf(child)
  signal.removeEventListener('abort', end)
  return { status, printed }
}

/** Null where a signal ended it. */
function statusOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
}
