import type { TaskOutline } from '../words/outline.ts'
import type { Item } from './item.ts'
import { sectionSlides } from './section-slides.ts'
import { plannedMinutes, sectionsOf } from './sections.ts'
import type { Slide } from './slide.ts'

/** Every slide of the workshop's tasks; `itemsOf` gives the words of a task in their order. */
export function deckSlides(
  tasks: readonly TaskOutline[],
  itemsOf: (task: TaskOutline) => readonly Item[],
): Slide[] {
  let begin = 0
  return tasks.flatMap((task) => {
    const sections = sectionsOf(task, itemsOf(task), begin)
    begin += plannedMinutes(task)
    return sections.flatMap(({ section, items }) => sectionSlides(section, items))
  })
}
