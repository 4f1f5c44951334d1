import type { RootContent } from 'mdast'
import { isComment } from '../workshop/comment.ts'
import type { Problem } from '../workshop/problem.ts'
import { isJsx, type Task } from '../workshop/task.ts'

/** What is wrong with the tabs of a task: `Tabs` holds two or more `Tab` and nothing else, `Tab` stands in it. */
export function checkTabs({ words, file }: Task): Problem[] {
  const sets = words.filter(({ name, fenced }) => name === 'Tabs' && !fenced)
  const inside = new Set(sets.flatMap(({ children }) => children.filter(isTab).map(lineOf)))
  const stray = words.filter(
    ({ name, fenced, place }) => name === 'Tab' && !fenced && !inside.has(place.line ?? 1),
  )
  return [
    ...stray.map(({ place }) => ({
      place,
      message: 'Tab stands outside of Tabs',
      expected: '<Tabs> around the tabs',
    })),
    ...sets.flatMap(({ place, children }): Problem[] => {
      const other = children.find((child) => !isTab(child) && !isComment(child))
      if (other !== undefined) {
        const message = 'Tabs holds something else than Tab'
        return [{ place: { file, line: lineOf(other) }, message, expected: '<Tab title="…">' }]
      }
      const count = children.filter(isTab).length
      const found = String(count)
      return count > 1
        ? []
        : [{ place, message: 'Tabs has too few', expected: 'two or more Tab', found }]
    }),
  ]
}

function isTab(node: RootContent): boolean {
  return isJsx(node) && node.name === 'Tab'
}

function lineOf(node: RootContent): number {
  return node.position?.start.line ?? 1
}
