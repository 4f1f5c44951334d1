import { recordingFile } from '../lesson/task-context.ts'
import { commandKey } from '../console/command.ts'
import { parseRecording, recordAgain, type Recording } from '../console/recording.ts'
import { type Problem, unknownName } from '../files/problem.ts'
import { exceptionOn, type StageConfig } from '../files/stages.ts'
import type { Workshop } from '../lesson/workshop.ts'
import { planCommands, type PlannedCommand } from './plan.ts'
import { stateHash } from './state-hash.ts'

/**
 * What the recordings do not say, or say no longer: commands that were never recorded though there
 * is a stage for them, commands or their order that changed since, and states whose files changed.
 * `recordings` are the texts by path
 * from the workshop's root.
 *
 * @throws ProblemError where a recording or a console block cannot be read
 */
export function staleRecordings(
  workshop: Workshop,
  recordings: Readonly<Record<string, string>>,
): Problem[] {
  const plan = planCommands(workshop)
  const { stages } = workshop.config
  const machines = Object.keys(workshop.config.machines)
  const files = new Set(workshop.tasks.map(({ name }) => recordingFile(name)))
  const orphans = Object.keys(recordings)
    .filter((file) => !files.has(file))
    .map((file) => ({
      place: { file },
      message: 'A recording of no task',
      expected: 'one file a task',
    }))
  return [
    ...orphans,
    ...workshop.tasks.flatMap(({ name }) => {
      const file = recordingFile(name)
      const text = recordings[file]
      const commands = plan.filter(({ task }) => task === name)
      if (text === undefined) return Object.keys(stages).length > 0 ? neverRecorded(commands) : []
      const recording = parseRecording(file, text, machines)
      const on = recording.header.get('stage') ?? ''
      const stage = stages[on]
      if (stage === undefined) {
        return [unknownName({ file }, 'stage', on, Object.keys(stages), 'in content/workshop.yaml')]
      }
      return staleIn(file, recording, commands, stage)
    }),
  ]
}

function neverRecorded(commands: readonly PlannedCommand[]): Problem[] {
  const [first] = commands.filter(({ skip }) => skip === undefined)
  return first === undefined
    ? []
    : [
        {
          place: first.place,
          message: 'The commands of this task were never recorded',
          expected: recordAgain,
        },
      ]
}

function staleIn(
  file: string,
  recording: Recording,
  commands: readonly PlannedCommand[],
  stage: StageConfig,
): Problem[] {
  const wanted = commands.filter(
    ({ skip, command, opener }) =>
      skip === undefined && exceptionOn(stage, opener ?? command.text) === undefined,
  )
  const at = wanted.findIndex(({ command }, index) => {
    const recorded = recording.commands[index]
    return recorded === undefined || commandKey(command) !== commandKey(recorded)
  })
  const surplus = recording.commands[wanted.length]
  const order: Problem[] = []
  const changed = wanted[at]
  if (changed !== undefined) {
    const found = recording.commands[at]
    order.push({
      place: changed.place,
      message: `\`${changed.command.text}\` is not what ${file} recorded`,
      expected: recordAgain,
      found: found === undefined ? 'the end of the recording' : `\`${found.text}\``,
    })
  } else if (surplus !== undefined) {
    const message = `\`${surplus.text}\` was recorded, and the page has it no longer`
    order.push({ place: { file }, message, expected: recordAgain })
  }
  return [...order, ...changedStates(file, recording, wanted)]
}

function changedStates(
  file: string,
  { header }: Recording,
  commands: readonly PlannedCommand[],
): Problem[] {
  const states = new Map(commands.map(({ state }) => [state.name, state]))
  const changed = [...states.values()].filter(
    ({ name, files }) => header.get(`state-${name}`) !== stateHash(files),
  )
  const [first] = changed
  if (first === undefined) return []
  const names = changed.map(({ name }) => name).join(', ')
  const message = `Files of the workshop have changed since this was recorded (state ${names})`
  return [{ place: { file }, message, expected: recordAgain }]
}
