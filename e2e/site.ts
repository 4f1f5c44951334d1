import type { Page } from '@playwright/test'
import { projectRoot } from '../src/cli/root.ts'
import { readSources } from '../src/lesson/read-sources.ts'
import type { Block } from '../src/lesson/block.ts'
import { blocksOf, type Task } from '../src/lesson/task.ts'
import { walkBlocks } from '../src/lesson/walk.ts'
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
export const routes: readonly string[] = [
  '/',
  '/404.html',
  ...workshop.tasks.map(routeOf),
  ...workshop.pages.map(({ name }) => `/${name}/`),
]

/** The blocks of a task that its reading page shows, in page order: not those of slides and notes. */
export function shownBlocks(task: Task): Block[] {
  const hidden = blocksOf(task).filter(({ kind }) => kind === 'slide' || kind === 'notes')
  const inside = new Set(walkBlocks(hidden))
  return blocksOf(task).filter((block) => !inside.has(block))
}

/** Opens or closes all that unfolds. */
export async function unfold(page: Page, open: boolean): Promise<void> {
  await page.evaluate((wanted) => {
    for (const details of document.querySelectorAll('details')) details.open = wanted
  }, open)
}
