import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** What a program took, with all that it started. */
export interface Measured {
  /** From its start to its end, in seconds. */
  readonly time: number
  /** The most that all its processes held in memory at one time, in MB. */
  readonly memory: number
}

/**
 * Runs a program of Node to its end and looks at its processes ten times a second.
 *
 * @throws Error with the end of what it printed, when it ends with a status other than 0
 */
export async function measure(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Measured> {
  const begun = performance.now()
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => (printed = (printed + text.toString()).slice(-4000)))
  }
  let memory = 0
  const timer = setInterval(() => {
    memory = Math.max(memory, memoryOf(child.pid ?? 0))
  }, 100)
  const status = await new Promise((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  )
  clearInterval(timer)
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}\n${printed}`)
  return { time: (performance.now() - begun) / 1000, memory }
}

/** What a process and all that descend from it hold in memory, in MB; 0 for one that has ended. */
function memoryOf(pid: number): number {
  const read = (file: string): string[] => readFileSync(`/proc/${pid}/${file}`, 'utf8').split(' ')
  try {
    // Pages of 4096 bytes: proc(5).
    const own = (Number(read('statm')[1]) * 4096) / 2 ** 20
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      read(`task/${task}/children`),
    )
    return children.reduce((sum, child) => sum + (child === '' ? 0 : memoryOf(Number(child))), own)
  } catch {
    return 0
  }
}
