import { commandOf, mistakeName, spoiltBy } from '../lesson/mistake.ts'
import { compareSteps } from '../files/states.ts'
import type { Workshop } from '../lesson/workshop.ts'
import { defaultSeconds, type PlannedCommand } from './plan.ts'

/**
 * The plan of a rehearsal with the mistakes that name a command. Each is made as soon as the reader has the state that
 * it spoils: behind the last command of that step, or of an earlier one.
 */
export function withMistakes(
  plan: readonly PlannedCommand[],
  workshop: Workshop,
): PlannedCommand[] {
  const made = workshop.mistakes.flatMap((mistake): PlannedCommand[] => {
    const { step, file, headers } = mistake
    const command = commandOf(mistake, Object.keys(workshop.config.machines))
    const task = workshop.tasks.find(({ steps }) => steps.some(({ id }) => id === step))?.name
    if (command === undefined || task === undefined) return []
    const state = spoiltBy(mistake, workshop.states)
    return [
      {
        task,
        step,
        place: { file, line: command.line },
        command,
        state,
        until: headers.get('Error') ?? '',
        seconds: defaultSeconds,
        mistake: mistakeName(mistake),
      },
    ]
  })
  const before = (one: PlannedCommand): number =>
    plan.findLastIndex(({ step }) => step !== undefined && compareSteps(step, one.state.name) <= 0)
  return [
    ...made.filter((one) => before(one) === -1),
    ...plan.flatMap((planned, index) => [planned, ...made.filter((one) => before(one) === index)]),
  ]
}
