import type { TaskSteps } from './next-step.ts'

/** The steps of a task, from its meter. */
export function stepsOf(meter: HTMLElement): string[] {
  return (meter.dataset['steps'] ?? '').split(' ').filter(Boolean)
}

/** The tasks of the course with their steps: all that the overview lists, elsewhere those beside the page. */
export function courseTasks(): TaskSteps[] {
  const list = document.querySelector('.plan') ?? document.querySelector('.course')
  return [...(list?.querySelectorAll<HTMLElement>('.meter') ?? [])].map((meter) => ({
    name: meter.dataset['task'] ?? '',
    steps: stepsOf(meter),
  }))
}
