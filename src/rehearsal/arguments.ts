import { parseArgs } from 'node:util'
import { nearest } from '../workshop/nearest.ts'

/** The kinds of machines that a rehearsal can run on. */
const kinds = ['stand-in', 'stand-in-qemu', 'nixos'] as const

/** What the command line asks for. */
export interface Arguments {
  readonly help: boolean
  readonly on: (typeof kinds)[number]
  /** The name of a task. */
  readonly task?: string
  readonly update: boolean
}

/** Thrown for a command line that cannot be understood. */
export class UsageError extends Error {}

export const help = `npm run rehearse [-- --on MACHINES] [--task TASK] [--update]

Runs every command of the pages in page order, each on its machine, with the files as the reader has
them by then, and says what is not as expected.

  --on stand-in       Debian that plays the host and the VM (the default; needs Linux and root): in
                      containers, or where there are none, in QEMU
  --on stand-in-qemu  the same in QEMU, wherever it runs; minutes where there is no KVM
  --on nixos          this machine and the real VM, which \`ssh vm\` reaches: sh workshop/start-vm.sh
  --task TASK         only this task, by its name or number; the ones before it are run to get there
  --update            write what is seen to content/recordings, once everything ran as expected
  --help              this text

Reports: test-results/rehearsal/report.html and junit.xml. Status 0 when all is as expected, 1 when
something differs, 2 when the machines could not be had or the command line is wrong.
`

/**
 * Reads the command line.
 *
 * @throws UsageError that names what is wrong and what is nearest to it
 */
export function readArguments(args: readonly string[], tasks: readonly string[]): Arguments {
  const { values, positionals } = parse(args)
  const [stray] = positionals
  if (stray !== undefined) throw new UsageError(`\`${stray}\` is not understood here; see --help`)
  const on = values.on ?? 'stand-in'
  if (!isKind(on)) throw unknown('kind of machines', on, kinds)
  return {
    help: values.help ?? false,
    on,
    update: values.update ?? false,
    ...(values.task === undefined ? {} : { task: taskNamed(values.task, tasks) }),
  }
}

function isKind(name: string): name is Arguments['on'] {
  return kinds.some((kind) => kind === name)
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        on: { type: 'string' },
        task: { type: 'string' },
        update: { type: 'boolean' },
      },
    })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const [, option = ''] = /^Unknown option '--([^']*)'/.exec(message) ?? []
    if (option === '') throw new UsageError(message)
    throw unknown('option', `--${option}`, ['--help', '--on', '--task', '--update'])
  }
}

function taskNamed(wanted: string, tasks: readonly string[]): string {
  const task = tasks.find((name) => name === wanted || name.startsWith(`${wanted}-`))
  if (task === undefined) throw unknown('task', wanted, tasks)
  return task
}

function unknown(kind: string, name: string, known: readonly string[]): UsageError {
  const close = nearest(name, known)
  const hint = close.length > 0 ? `nearest: ${close.join(', ')}` : `there are: ${known.join(', ')}`
  return new UsageError(`there is no ${kind} \`${name}\`; ${hint}`)
}
