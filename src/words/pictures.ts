import path from 'node:path'
import { type Problem, unknownName } from '../workshop/problem.ts'
import type { Task } from '../workshop/task.ts'
import type { Workshop } from '../workshop/workshop.ts'

/** The path from the workshop's root of what a page names relative to its own folder. */
export function pictureFile(page: string, url: string): string {
  return path.posix.join(path.posix.dirname(page), url)
}

/** What is wrong with the pictures of a task: one that is not there, or that says nothing of itself. */
export function checkPictures(task: Task, pictures: readonly string[]): Problem[] {
  return task.pictures.flatMap(({ url, alt, place }): Problem[] => {
    if (!pictures.includes(pictureFile(task.file, url))) {
      const known = pictures.map((file) => path.posix.relative(path.posix.dirname(task.file), file))
      return [unknownName(place, 'picture', url, known)]
    }
    if (alt.trim() !== '') return []
    return [
      {
        place,
        message: 'The picture says nothing to those who do not see it',
        expected: `![what it shows](${url})`,
      },
    ]
  })
}

/** Pictures that no task shows. */
export function unusedPictures({ tasks, pictures }: Workshop): Problem[] {
  const used = new Set(
    tasks.flatMap(({ file, pictures: shown }) => shown.map(({ url }) => pictureFile(file, url))),
  )
  return pictures
    .filter((file) => !used.has(file))
    .map((file) => ({ place: { file }, message: 'No task shows this picture' }))
}
