import { lstatSync } from 'node:fs'
import path from 'node:path'
import { readText } from '../files/read-text.ts'
import { readSources } from '../lesson/read-sources.ts'
import type { Sources } from '../lesson/workshop.ts'

/**
 * The sources of the workshop in `root` as they are on the disk, read again only after a save: where it was that of a
 * task, the text of that task alone. All of them take 30 ms, for which git is asked what belongs to them.
 */
export class SavedSources {
  private readonly root: string
  private read: Sources | undefined
  private readonly stale = new Set<string>()

  /** @param read what is known of them already */
  constructor(root: string, read?: Sources) {
    this.root = root
    this.read = read
  }

  /** @throws ProblemError as `readSources` */
  current(): Sources {
    this.read = this.refreshed() ?? readSources(this.root)
    return this.read
  }

  /** Has to be called with the whole path of each file that was saved, made or taken away. */
  saved(file: string): void {
    this.stale.add(path.relative(this.root, file).replaceAll(path.sep, '/'))
  }

  /** What was read before with the texts that were saved since; undefined where more than texts of tasks was. */
  private refreshed(): Sources | undefined {
    const files = [...this.stale]
    const before = this.read
    this.stale.clear()
    // Until all is well again: where a text cannot be read, the last one is not shown either.
    this.read = undefined
    if (before === undefined || !files.every((file) => this.isTask(file, before))) return undefined
    const tasks = { ...before.tasks }
    for (const file of files) tasks[file] = readText(path.join(this.root, file), { file })
    return { ...before, tasks }
  }

  /** Whether a file is the text of a task, as it was before. */
  private isTask(file: string, { tasks }: Sources): boolean {
    if (!Object.hasOwn(tasks, file)) return false
    return lstatSync(path.join(this.root, file), { throwIfNoEntry: false })?.isFile() === true
  }
}
