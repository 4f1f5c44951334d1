import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { commandKey } from '../console/command.ts'
import { differingParts, recordedLines, type RecordedLine } from '../console/differing.ts'
import { shapedParts } from '../console/masks.ts'
import {
  parseRecording,
  printRecording,
  recordAgain,
  type RecordedCommand,
  type Recording,
} from '../console/recording.ts'
import { compare, lasts } from './judge.ts'
import { seal } from '../console/seal.ts'
import type { Stage } from './stage.ts'
import type { Problem } from '../files/problem.ts'
import type { Workshop } from '../lesson/workshop.ts'
import type { PlannedCommand } from './plan.ts'
import type { Result } from './rehearse.ts'
import { recordingFile } from '../lesson/task-context.ts'
import { stateHash } from './state-hash.ts'

/**
 * The recordings of the tasks, by the tasks' names.
 *
 * @throws ProblemError for one that cannot be read
 */
export function readRecordings({ tasks, config, recordings }: Workshop): Map<string, Recording> {
  const machines = Object.keys(config.machines)
  return new Map(
    tasks.flatMap(({ name }) => {
      const file = recordingFile(name)
      const text = recordings[file]
      return text === undefined ? [] : [[name, parseRecording(file, text, machines)] as const]
    }),
  )
}

/**
 * Finds the lines that were recorded of a command on machines like these: the nth command of this text
 * in a task is the nth in its recording. Other machines may well print something else.
 */
export function recordedFinder(
  recordings: ReadonlyMap<string, Recording>,
  plan: readonly PlannedCommand[],
  { identity }: Pick<Stage, 'identity'>,
): (planned: PlannedCommand) => readonly RecordedLine[] | undefined {
  const nth = (planned: PlannedCommand) =>
    plan.filter((one) => isSame(one, planned)).findIndex((one) => one === planned)
  return (planned) => {
    const recording = recordings.get(planned.task)
    if (recording === undefined) return undefined
    const key = commandKey(planned.command)
    const same = recording.commands.filter((one) => commandKey(one) === key)
    const found = same[nth(planned)]
    return found === undefined || otherMachine(recording, identity) !== undefined
      ? undefined
      : linesOf(found, recording)
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
      expected: recordAgain,
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
        expected: `${identity.get(machine) ?? 'nothing'}; or ${recordAgain}`,
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
  return one.task === other.task && commandKey(one.command) === commandKey(other.command)
}

function linesOf({ output, differs = [] }: RecordedCommand, { header }: Recording): RecordedLine[] {
  return recordedLines(output, differs, header.get('date') ?? '')
}

/**
 * Writes what was seen of each task, all files or none, and gives the files; `again` is what was seen on
 * other machines like these. A task of which these machines run nothing gets a recording without
 * commands, which says what the machines were. What came out again keeps its text and its day, so that
 * comparing two versions of a file shows what really changed.
 */
export function writeRecordings(
  root: string,
  old: ReadonlyMap<string, Recording>,
  results: readonly Result[],
  again: readonly Result[],
  stage: Pick<Stage, 'name' | 'identity'>,
): string[] {
  const tasks = new Set(results.filter(({ verdict }) => verdict !== 'walked').map(taskOf))
  const files = [...tasks].map((task) => {
    const isOwn = (result: Result) => result.recorded && taskOf(result) === task
    const [own, other] = [results.filter(isOwn), again.filter(isOwn)]
    const head = header(root, stage, own)
    const day = head.get('date') ?? ''
    const commands = own.flatMap((result, index) => recordedCommand(result, other[index], day))
    const seen = { header: head, commands }
    const before = old.get(task)
    const kept = before !== undefined && cameAgain(before, seen, own, stage)
    const recording = kept ? withHeader(before, seen.header) : seen
    return { file: recordingFile(task), recording }
  })
  for (const { file, recording } of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, `${file}.new`), seal(printRecording(recording)))
  }
  for (const { file } of files) renameSync(join(root, `${file}.new`), join(root, file))
  return files.map(({ file }) => file)
}

/** Whether what is seen now is what was recorded, and differs from machine to machine in the same places. */
function cameAgain(
  before: Recording,
  seen: Recording,
  results: readonly Result[],
  { identity }: Pick<Stage, 'identity'>,
): boolean {
  return (
    otherMachine(before, identity) === undefined &&
    before.commands.length === seen.commands.length &&
    results.every(({ planned }, index) => {
      const [one, other] = [before.commands[index], seen.commands[index]]
      if (one === undefined || other === undefined) return false
      const lasting = ({ output, differs = [] }: RecordedCommand) => {
        const lines = output.split('\n')
        return JSON.stringify(differs.filter(({ line }) => lasts(planned, lines[line] ?? '')))
      }
      return (
        commandKey(one) === commandKey(other) &&
        one.exit === other.exit &&
        compare(planned, other.output, linesOf(one, before)).length === 0 &&
        lasting(one) === lasting(other)
      )
    })
  )
}

/** The old recording as one of today's files, with the day of its text. */
function withHeader(old: Recording, header: Recording['header']): Recording {
  const date = old.header.get('date') ?? ''
  return { ...old, header: new Map([...header, ['date', date]]) }
}

/**
 * What two runs on machines that are alike do not agree on, in lines that come out again: not even the
 * shape is the same, so what is recorded of one would never be seen on another.
 */
export function disagreements(results: readonly Result[], again: readonly Result[]): Problem[] {
  return results.flatMap(({ planned, seen, recorded }, index): Problem[] => {
    const other = again[index]?.seen
    if (!recorded || seen === undefined || other === undefined) return []
    const lines = seen.output.split('\n').map((text) => ({ text, differs: shapedParts(text) }))
    const [change] = compare(planned, other.output, lines)
    if (change === undefined) return []
    return [
      {
        place: planned.place,
        message: `\`${planned.command.text}\` prints something else on each machine`,
        expected: `a command that prints the same on two fresh machines, apart from times, numbers of processes and the like: ${change.expected}`,
        found: change.found,
      },
    ]
  })
}

function taskOf({ planned }: Result): string {
  return planned.task
}

function recordedCommand(
  { planned, seen }: Result,
  other: Result | undefined,
  day: string,
): RecordedCommand[] {
  if (seen === undefined) return []
  const { machine, root, at, text } = planned.command
  const { output } = seen
  const exit = seen.ending === 'until' ? 130 : (seen.exit ?? 0)
  const differs = differingParts(output, other?.seen?.output ?? output, day)
  const name = { machine, root, ...(at === undefined ? {} : { at }), text }
  return [{ ...name, output, exit, ...(differs.length > 0 ? { differs } : {}) }]
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
