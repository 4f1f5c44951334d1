import { spawn } from 'node:child_process'

/** A machine that console blocks name by their prompt, and how a rehearsal gets at it. */
export interface Machine {
  readonly name: string
  /** Program and arguments that give a login shell in a terminal. */
  readonly shell: readonly [string, ...string[]]
  /** Program and arguments that run the shell script which follows them, besides that shell. */
  readonly control: readonly [string, ...string[]]
}

/** The machines of one rehearsal. */
export interface Stage {
  /** `stand-in` or `nixos`. */
  readonly name: string
  readonly machines: ReadonlyMap<string, Machine>
  /** What the head of a recording says about them: a machine's name and what it was. */
  readonly about: ReadonlyMap<string, string>
  /** Whether what was recorded under this head must come out here too: the versions are the same. */
  alike(recorded: ReadonlyMap<string, string>): boolean
  /** How many times the time that a command is given it may take here; an emulated VM is slow. */
  readonly slowness: number
  /** Brings the reader's copy of the workshop folder to these texts. */
  write(files: ReadonlyMap<string, string>): void
  /** What there is to say of a command that these machines cannot run, or only play. */
  exception(command: string): Exception | undefined
  /** Takes everything down. Can be called twice. */
  close(): Promise<void>
}

/** A command that is not run on these machines, or whose output is the machines' own. */
export interface Exception {
  readonly kind: 'not run' | 'not recorded'
  readonly reason: string
}

/** Thrown when a machine could not be had, or was lost. */
export class MachineError extends Error {}

/**
 * Runs a short script on a machine besides its shell. Gives its exit status and output, or undefined
 * when it does not end in time: the machine is not there.
 */
export function control(
  machine: Machine,
  script: string,
  seconds = 15,
): Promise<{ exit: number; output: string } | undefined> {
  const [program, ...args] = machine.control
  return new Promise((resolve) => {
    const child = spawn(program, [...args, script], {
      stdio: ['ignore', 'pipe', 'ignore'],
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
      resolve({ exit: exit ?? 255, output })
    })
  })
}
