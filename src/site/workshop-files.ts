import path from 'node:path'
import { gitTells, isIgnored, listFiles } from '../files/list-files.ts'
import { sourceFolders } from '../lesson/read-sources.ts'

/**
 * Says of whole paths whether they are part of the workshop in `root`, as often as a file watcher
 * asks: git is asked at most once about each, until a `.gitignore` changes.
 */
export class WorkshopFiles {
  readonly root: string
  /** The whole paths of the folders that hold the workshop. */
  readonly folders: readonly string[]
  private readonly known = new Map<string, boolean>()
  private byGit = false

  constructor(root: string) {
    this.root = root
    this.folders = sourceFolders.map((folder) => path.join(root, folder))
  }

  /** Whether nothing speaks against a path: it lies outside of the folders, or is no ignored one in them. */
  has(file: string): boolean {
    return !this.isInside(file) || this.isPart(file)
  }

  /** Whether a file is one of the workshop's. One that is told to have changed may change the rules. */
  holds(file: string): boolean {
    if (!this.isInside(file)) return false
    if (path.basename(file) === '.gitignore') this.known.clear()
    return this.isPart(file)
  }

  private isInside(file: string): boolean {
    return this.folders.some((folder) => file.startsWith(folder + path.sep))
  }

  private isPart(file: string): boolean {
    if (this.known.size === 0) this.learn()
    const known = this.known.get(file)
    if (known !== undefined) return known
    const inside = path.relative(this.root, file).replaceAll(path.sep, '/')
    const part = !isIgnored(this.root, inside, this.byGit)
    this.known.set(file, part)
    return part
  }

  /** One question to git about all files there are. */
  private learn(): void {
    this.byGit = gitTells(this.root)
    for (const file of listFiles(this.root, sourceFolders)) {
      // With the folders that hold it.
      for (let part = file; part !== '.'; part = path.posix.dirname(part)) {
        this.known.set(path.join(this.root, part), true)
      }
    }
  }
}
