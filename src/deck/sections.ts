import type { TaskOutline } from '../words/outline.ts'
import { lineOf } from './collect.ts'
import type { Item } from './item.ts'
import type { Section } from './slide.ts'

/** How long a task takes by the plan: the middle of its span, in minutes. */
export function plannedMinutes({ minutes, course }: TaskOutline): number {
  return course ? (minutes.min + minutes.max) / 2 : 0
}

/**
 * Parts the words of a task into sections by its headings. `begin` is when the task begins by the
 * plan; its steps share its time evenly.
 */
export function sectionsOf(
  task: TaskOutline,
  items: readonly Item[],
  begin: number,
): { readonly section: Section; readonly items: readonly Item[] }[] {
  const share = plannedMinutes(task) / Math.max(1, task.steps.length)
  const headings = [{ id: '', title: task.title, step: false, line: 0 }, ...task.headings]
  return headings.map(({ id, title, step, line }, index) => {
    const end = headings[index + 1]?.line ?? Infinity
    const own = items.filter((item) => lineOf(item) > line && lineOf(item) < end)
    const passed = task.steps.filter((one) => one.line < line).length
    const section = {
      id: step ? id : [task.name, id].filter(Boolean).join('-'),
      title,
      step,
      task,
      anchor: id,
      plan: [begin + passed * share, begin + (passed + (step ? 1 : 0)) * share] as const,
      notes: own.flatMap((item) => (item.kind === 'notes' ? [item.html] : [])),
    }
    return { section, items: own }
  })
}
