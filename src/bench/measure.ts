import { spawn } from 'node:child_process'
import { allProcesses, descendants } from './process-tree.ts'

/** What a program took, with all that it started. */
export interface Measured {
  /** Seconds from its start to its end. */
  readonly wall: number
  /** Seconds of processor time. */
  readonly cpu: number
  /** Megabytes: the most that all its processes held in memory at one time. */
  readonly memory: number
}

const sampleEvery = 100

/**
 * Runs a program to its end and looks at its processes every 100 ms.
 *
 * @throws Error with the end of what it printed, when it ends with a status other than 0
 */
export function measure(
  program: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Measured> {
  const begun = performance.now()
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => (printed = (printed + text.toString()).slice(-4000)))
  }
  let peak = 0
  const cpuOf = new Map<number, number>()
  const sample = (): void => {
    const all = allProcesses()
    let memory = 0
    for (const pid of descendants(child.pid ?? 0, all)) {
      const use = all.get(pid)
      memory += use?.memory ?? 0
      cpuOf.set(pid, use?.cpu ?? 0)
    }
    peak = Math.max(peak, memory)
  }
  const timer = setInterval(sample, sampleEvery)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => {
      clearInterval(timer)
      const wall = (performance.now() - begun) / 1000
      const cpu = cpuOf.get(child.pid ?? 0) ?? 0
      if (status === 0) resolve({ wall, cpu, memory: peak })
      else reject(new Error(`${program} ${args.join(' ')} ended with ${status}\n${printed}`))
    })
  })
}
