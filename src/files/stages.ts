import { z } from 'zod'
import { type Problem, unknownName } from './problem.ts'
import { lineOfPath } from './yaml.ts'

/** A program and its arguments; it runs in the folder that holds `content/` and `workshop/`. */
export const argumentList = z.tuple([z.string()], z.string(), {
  error: 'expected a list: a program and its arguments',
})

/** Commands that a stage cannot run, or whose output is its own. */
const exceptions = z
  .array(
    z.strictObject({
      /** A regular expression that is found in the command's text. */
      command: z.string().refine(isRegExp, { error: 'expected a regular expression' }),
      because: z.string(),
    }),
  )
  .default([])

/** Where a machine is: `local`, or a command that is a shell on its standard input. */
const place = z.union([z.literal('local'), argumentList], {
  error: 'expected `local`, or a list: a program that is a shell, and its arguments',
})

/** An entry of `stages`: keys of its own, and one for each machine. */
export const stageSchema = z
  .object({
    about: z.string().describe('What it is, for those who read what was recorded on it'),
    start: argumentList.optional().describe('What starts the machines'),
    stop: argumentList.optional().describe('What takes them down'),
    'not-run': exceptions.describe('Commands that cannot run here'),
    played: exceptions.describe('Commands whose output is not the real one’s'),
  })
  .catchall(place)
  .transform(({ about, start, stop, played, 'not-run': notRun, ...machines }) => {
    return { about, start, stop, notRun, played, machines }
  })

/** Where a rehearsal can run. */
export type StageConfig = z.infer<typeof stageSchema>

/** A command that is not run on a stage, or whose output there is the stage's own. */
export interface StageException {
  readonly kind: 'not run' | 'played'
  readonly reason: string
}

/** What there is to say of a command on a stage; undefined where it simply runs. */
export function exceptionOn(stage: StageConfig, command: string): StageException | undefined {
  const find = (kind: StageException['kind'], list: StageConfig['played']) =>
    list
      .filter((one) => new RegExp(one.command).test(command))
      .map(({ because }): StageException => ({ kind, reason: because }))
  return [...find('not run', stage.notRun), ...find('played', stage.played)][0]
}

const ownKeys = ['about', 'start', 'stop', 'not-run', 'played']

/** Stages that do not have exactly the machines of the workshop; `text` is that of `file`. */
export function stageProblems(
  machines: readonly string[],
  stages: Readonly<Record<string, StageConfig>>,
  file: string,
  text: string,
): Problem[] {
  const at = (...path: string[]) => ({ file, line: lineOfPath(text, path) })
  const taken = machines
    .filter((name) => ownKeys.includes(name) && Object.keys(stages).length > 0)
    .map((name) => ({
      place: at('machines', name),
      message: `No machine can be called \`${name}\`: it is a key of a stage`,
    }))
  const unlike = Object.entries(stages).flatMap(([stage, { machines: placed }]) => [
    ...Object.keys(placed)
      .filter((name) => !machines.includes(name))
      .map((name) => unknownName(at('stages', stage, name), 'machine', name, machines)),
    ...machines
      .filter((name) => !(name in placed) && !ownKeys.includes(name))
      .map((name) => ({
        place: at('stages', stage),
        message: `The stage \`${stage}\` does not say where \`${name}\` is`,
        expected: `${name}: local, or a command that is a shell on its standard input`,
      })),
  ])
  return [...taken, ...unlike]
}

function isRegExp(text: string): boolean {
  try {
    return new RegExp(text).source !== ''
  } catch {
    return false
  }
}
