import { parseArgs } from 'node:util'
import { nearest } from '../files/nearest.ts'

/** What the command line asks for. */
export interface Arguments {
  /** The name of a stage. */
  readonly on: string
  /** The name of a task. */
  readonly task?: string
  readonly update: boolean
}

/** Thrown for a command line that cannot be understood. */
export class UsageError extends Error {}

/** The help text; `stages` says what each stage is, by its name. */
export function helpText(stages: Readonly<Record<string, { readonly about: string }>>): string {
  const rows = Object.entries(stages).map(([name, { about }], index) => {
    const usual = index === 0 ? ' (the default)' : ''
    return `  --on ${name.padEnd(14)} ${about}${usual}\n`
  })
  return `npm run rehearse [-- --on STAGE] [--task TASK] [--update]

Runs every command of the pages in page order, each on its machine, with the files as the reader has
them by then, and says what is not as expected.

${rows.length > 0 ? rows.join('') : '  --on STAGE          this workshop has no stage; content/workshop.yaml names them\n'}
  --task TASK         only this task, by its name or number; the ones before it are run to get there
  --update            write what is seen to content/recordings, once everything ran as expected
  --help              this text

Reports: test-results/rehearsal/report.html and junit.xml. Status 0 when all is as expected, 1 when
something differs or could not be compared with its recording, 2 when the machines could not be had
or the command line is wrong.
`
}

/**
 * Reads the command line.
 *
 * @throws UsageError that names what is wrong and what is nearest to it
 */
export function readArguments(
  args: readonly string[],
  tasks: readonly string[],
  stages: readonly string[],
): Arguments {
  const { values, positionals } = parse(args)
  const [stray] = positionals
  if (stray !== undefined) throw new UsageError(`\`${stray}\` is not understood here; see --help`)
  const [usual] = stages
  if (usual === undefined) {
    throw new UsageError(
      'this workshop has no stage to rehearse on\n    expected: `stages` in content/workshop.yaml',
    )
  }
  const on = values.on ?? usual
  if (!stages.includes(on)) throw unknown('stage', on, stages)
  return {
    on,
    update: values.update ?? false,
    ...(values.task === undefined ? {} : { task: taskNamed(values.task, tasks) }),
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
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
