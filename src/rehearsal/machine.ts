import { spawn } from 'node:child_process'

/** A machine that console blocks name by their prompt, and how a rehearsal gets at it. */
export interface Machine {
  readonly name: string
  /** Program and arguments that are a shell on their standard input, as often as they are called. */
  readonly shell: readonly [string, ...string[]]
  /** The folder in which that program is called. */
  readonly folder: string
  readonly environment: NodeJS.ProcessEnv
}

/** Thrown when a machine could not be had, or was lost. */
export class MachineError extends Error {}

/** What a shell may have said before it reads its first line. */
const begin = '\u001e'

/**
 * Runs a short script of POSIX sh on a machine, in a shell of its own. Gives its exit status and
 * output, or undefined when it does not end in time: the machine is not there.
 */
export function control(
  machine: Machine,
  script: string,
  seconds = 15,
): Promise<{ exit: number; output: string } | undefined> {
  const [program, ...args] = machine.shell
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: machine.folder,
      env: machine.environment,
      stdio: ['pipe', 'pipe', 'ignore'],
      detached: true,
    })
    let output = ''
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      resolve(undefined)
    }, seconds * 1000)
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.on('error', () => resolve(undefined))
    child.on('close', (exit) => {
      clearTimeout(timer)
      resolve({ exit: exit ?? 255, output: output.slice(output.indexOf(begin) + 1) })
    })
    child.stdin.on('error', () => undefined)
    child.stdin.end(`printf '\\036'\n{ ${script}\n} </dev/null\nexit\n`)
  })
}
