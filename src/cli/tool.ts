import { spawn } from 'node:child_process'
import path from 'node:path'
import { projectRoot } from './root.ts'

/** A program of one of our packages, by the path of its script below `node_modules/`, and its arguments. */
export interface Tool {
  /** What it looks at, in one word. */
  readonly what: string
  readonly script: string
  readonly args: readonly string[]
}

/** Runs a tool in the project; gives whether it was content, and all that it printed. Ends it with the signal. */
export async function runTool(
  { script, args }: Tool,
  signal: AbortSignal,
): Promise<{ readonly passed: boolean; readonly printed: string }> {
  const program = path.join(projectRoot, 'node_modules', script)
  const colours = process.stderr.isTTY ? { FORCE_COLOR: '1' } : {}
  const child = spawn(process.execPath, [program, ...args], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...colours, ASTRO_TELEMETRY_DISABLED: '1' },
  })
  const end = (): void => void child.kill()
  signal.addEventListener('abort', end)
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text))
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => {
      signal.removeEventListener('abort', end)
      resolve({ passed: status === 0, printed })
    })
  })
}
