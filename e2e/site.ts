import type { Page } from '@playwright/test'
import { projectRoot } from '../src/commands/root.ts'
import { readSources } from '../src/workshop/read.ts'
import type { Task, Word } from '../src/workshop/task.ts'
import { parseWorkshop } from '../src/lesson/workshop.ts'

/** The workshop whose site is tested. */
export const workshop = parseWorkshop(readSources(projectRoot))

/** The address of a task. */
export function routeOf({ name }: Task): string {
  return `/tasks/${name}/`
}

/** The tag of what Firefox runs as well, where a test takes long and one task stands for all. */
export function firefoxTag({ name }: Task): string[] {
  return name === '1-first-steps' ? ['@firefox'] : []
}

/** Every reading page. */
export const routes: readonly string[] = ['/', '/404.html', ...workshop.tasks.map(routeOf)]

/** The words of a task that its reading page shows, in page order: not those of the slides and notes. */
export function shownWords({ words }: Task): Word[] {
  const left = words
    .filter(({ name }) => name === 'Slide' || name === 'Notes')
    .map(({ place, children }) => [place.line ?? 0, children.at(-1)?.position?.end.line ?? 0])
  return words.filter(({ place: { line = 0 } }) =>
    left.every(([first = 0, last = 0]) => line < first || line > last),
  )
}

/** Opens or closes all that unfolds. */
export async function unfold(page: Page, open: boolean): Promise<void> {
  await page.evaluate((wanted) => {
    for (const details of document.querySelectorAll('details')) details.open = wanted
  }, open)
}
