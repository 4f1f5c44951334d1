import { type ReadTask, readTask } from './read-task.ts'
import { type Base, readBase, readTexts, type ReadWorkshop, type Sources } from './workshop.ts'

/**
 * Gives what reads a workshop again and again, as after each save: while nothing but texts of tasks changes, a task whose
 * text is the same is not read again, which takes most of the time.
 *
 * @returns as `readWorkshop`
 */
export function workshopRereader(): (sources: Sources) => ReadWorkshop {
  let base: Base | undefined
  let built = ''
  const known = new Map<string, { readonly source: string; readonly read: ReadTask }>()
  return (sources) => {
    const { tasks, ...others } = sources
    const current = JSON.stringify(others)
    if (base === undefined || current !== built) {
      known.clear()
      base = readBase(sources)
      built = current
    }
    for (const file of known.keys()) if (!Object.hasOwn(tasks, file)) known.delete(file)
    return readTexts(base, sources, (file, source, ...further) => {
      const before = known.get(file)
      if (before?.source === source) return before.read
      const read = readTask(file, source, ...further)
      known.set(file, { source, read })
      return read
    })
  }
}
