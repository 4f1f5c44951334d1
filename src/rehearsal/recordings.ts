import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { allMasks } from '../console/masks.ts'
import { mergeRecording } from '../console/merge-recording.ts'
import {
  parseRecording,
  printRecording,
  type RecordedCommand,
  type Recording,
} from '../console/recording.ts'
import type { Stage } from './stage.ts'
import type { Problem } from '../files/problem.ts'
import type { Workshop } from '../lesson/workshop.ts'
import type { PlannedCommand } from './plan.ts'
import type { Result } from './rehearse.ts'
import { again, recordingFile } from './stale.ts'
import { stateHash } from './state-hash.ts'

/**
 * The recordings of the tasks, by the tasks' names.
 *
 * @throws ProblemError for one that cannot be read
 */
export function readRecordings(root: string, { tasks, config }: Workshop): Map<string, Recording> {
  const machines = Object.keys(config.machines)
  return new Map(
    tasks.flatMap(({ name }) => {
      const file = recordingFile(name)
      if (!existsSync(join(root, file))) return []
      return [
        [name, parseRecording(file, readFileSync(join(root, file), 'utf8'), machines)] as const,
      ]
    }),
  )
}

/**
 * Finds what was recorded of a command on machines like these: the nth command of this text in a task
 * is the nth in its recording. Other machines may well print something else.
 */
export function recordedFinder(
  recordings: ReadonlyMap<string, Recording>,
  plan: readonly PlannedCommand[],
  { identity }: Pick<Stage, 'identity'>,
): (planned: PlannedCommand) => RecordedCommand | undefined {
  const nth = (planned: PlannedCommand) =>
    plan.filter((one) => isSame(one, planned)).findIndex((one) => one === planned)
  return (planned) => {
    const recording = recordings.get(planned.task)
    if (recording === undefined) return undefined
    const { machine, text } = planned.command
    const same = recording.commands.filter((one) => one.machine === machine && one.text === text)
    return otherMachine(recording, identity) === undefined ? same[nth(planned)] : undefined
  }
}

/**
 * What could not be compared, though a recording was to hold it: recordings that were made on other
 * machines than these, and commands that a recording does not have.
 */
export function uncompared(
  recordings: ReadonlyMap<string, Recording>,
  results: readonly Result[],
  stage: Pick<Stage, 'identity'>,
): Problem[] {
  const foreign = foreignRecordings(recordings, stage)
  const files = new Set(foreign.map(({ place }) => place.file))
  const missing = results.filter(
    (result) => result.recorded && !result.compared && !files.has(recordingFile(taskOf(result))),
  )
  return [
    ...foreign,
    ...missing.map(({ planned: { place, command } }) => ({
      place,
      message: `\`${command.text}\` was never recorded, so it was compared with nothing`,
      expected: again,
    })),
  ]
}

function foreignRecordings(
  recordings: ReadonlyMap<string, Recording>,
  { identity }: Pick<Stage, 'identity'>,
): Problem[] {
  return [...recordings].flatMap(([task, recording]): Problem[] => {
    const machine = otherMachine(recording, identity)
    if (machine === undefined) return []
    const message = `This was recorded on another \`${machine}\`, so nothing was compared with it`
    return [
      {
        place: { file: recordingFile(task) },
        message,
        expected: `${identity.get(machine) ?? 'nothing'}; or ${again}`,
        found: recording.header.get(machine) ?? 'nothing',
      },
    ]
  })
}

/** The first machine that was another one when this was recorded. */
function otherMachine(
  { header }: Recording,
  identity: ReadonlyMap<string, string>,
): string | undefined {
  return [...identity.keys()].find((machine) => header.get(machine) !== identity.get(machine))
}

function isSame(one: PlannedCommand, other: PlannedCommand): boolean {
  return (
    one.task === other.task &&
    one.command.machine === other.command.machine &&
    one.command.text === other.command.text
  )
}

/**
 * Writes what was seen of each task, all files or none, and gives the files. A task of which these
 * machines run nothing gets a recording without commands, which says what the machines were.
 */
export function writeRecordings(
  root: string,
  old: ReadonlyMap<string, Recording>,
  results: readonly Result[],
  stage: Pick<Stage, 'name' | 'identity'>,
): string[] {
  const tasks = new Set(results.filter(({ verdict }) => verdict !== 'walked').map(taskOf))
  const files = [...tasks].map((task) => {
    const own = results.filter((result) => result.recorded && taskOf(result) === task)
    const seen = { header: header(root, stage, own), commands: own.flatMap(recordedCommand) }
    const before = old.get(task)
    const recording = before === undefined ? seen : mergeRecording(before, seen, allMasks)
    return { file: recordingFile(task), recording }
  })
  for (const { file, recording } of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, `${file}.new`), printRecording(recording))
  }
  for (const { file } of files) renameSync(join(root, `${file}.new`), join(root, file))
  return files.map(({ file }) => file)
}

function taskOf({ planned }: Result): string {
  return planned.task
}

function recordedCommand({ planned, seen }: Result): RecordedCommand[] {
  if (seen === undefined) return []
  const { machine, root, text } = planned.command
  return [
    {
      machine,
      root,
      text,
      output: seen.output,
      exit: seen.ending === 'until' ? 130 : (seen.exit ?? 0),
    },
  ]
}

function header(
  root: string,
  { name, identity }: Pick<Stage, 'name' | 'identity'>,
  results: readonly Result[],
): Map<string, string> {
  const states = new Map(results.map(({ planned }) => [planned.state.name, planned.state.files]))
  return new Map([
    ['date', new Date().toISOString().slice(0, 10)],
    ['revision', revision(root)],
    ['stage', name],
    ...identity,
    ...[...states].map(([name, files]): [string, string] => [`state-${name}`, stateHash(files)]),
  ])
}

/** The commit that was recorded, or that none is known. */
function revision(root: string): string {
  try {
    const args = ['describe', '--always', '--dirty', '--exclude=*']
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return 'unknown'
  }
}
