/** A task with the numbers of its steps. */
export interface TaskSteps {
  readonly name: string
  readonly steps: readonly string[]
}

/**
 * The step to go on with: the first that is not ticked behind the last one that is; else the first that was
 * passed over; undefined where all or none is ticked.
 */
export function nextStep(
  tasks: readonly TaskSteps[],
  ticks: Readonly<Record<string, true>>,
): { readonly task: string; readonly step: string } | undefined {
  const all = tasks.flatMap(({ name, steps }) => steps.map((step) => ({ task: name, step })))
  const last = all.findLastIndex(({ step }) => ticks[step])
  if (last < 0) return undefined
  const isOpen = ({ step }: { readonly step: string }): boolean => ticks[step] !== true
  return all.slice(last).find(isOpen) ?? all.find(isOpen)
}
