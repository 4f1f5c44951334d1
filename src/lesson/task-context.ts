import type { Problem } from '../files/problem.ts'
import type { State } from '../files/states.ts'
import { readOwnWords } from './own-words.ts'
import { attempt, type TaskContext } from './reader.ts'
import { recordedOutputs } from './recorded-outputs.ts'
import type { Sources, WorkshopConfig } from './workshop.ts'

/** The recording of a task, by path from the workshop's root. */
export function recordingFile(task: string): string {
  return `content/recordings/${task}.txt`
}

/** What of a workshop the reader of one of its tasks has to know; `problems` hears of its recording. */
export function taskContext(
  sources: Sources,
  config: WorkshopConfig,
  states: readonly State[],
  task: string,
  problems: Problem[],
): TaskContext {
  const context = pageContext(sources, config, states)
  const file = recordingFile(task)
  const text = sources.recordings[file]
  if (text === undefined) return context
  const recording = attempt(problems, () => recordedOutputs(file, text, context.machines))
  if (recording === undefined) return context
  const { stage, recorded } = recording
  const rehearsed = {
    stage: stage === undefined ? undefined : config.stages[stage],
    recorded: true,
  }
  return { ...context, recorded, rehearsed }
}

/** What the reader of a free page has to know: no rehearsal runs its commands. */
export function pageContext(
  { binaries, pictures, ownWords }: Sources,
  { language, machines, values, stages, files, startRepository, open }: WorkshopConfig,
  states: readonly State[],
): TaskContext {
  return {
    language,
    states,
    folder: files,
    binaries,
    machines: Object.keys(machines),
    values: { repository: startRepository?.url ?? 'ADDRESS', ...values },
    open: open?.url,
    pictures,
    ownWords: readOwnWords(ownWords).words.map(({ name }) => name),
    recorded: () => undefined,
    rehearsed: { stage: Object.values(stages)[0], recorded: false },
  }
}
