import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gitTells, isIgnored, listFiles } from '../files/list-files.ts'
import { configFile, usualFolder } from '../lesson/config.ts'
import { sourceFolders } from '../lesson/read-sources.ts'
import { startFolder } from '../lesson/start-folder.ts'

/**
 * Says of whole paths whether they are part of the workshop in `root`, as often as a file watcher
 * asks: git is asked at most once about each, until a `.gitignore` changes.
 */
export class WorkshopFiles {
  readonly root: string
  /** The whole paths of the folders that hold the workshop. */
  readonly folders: readonly string[]
  /** That of the start files among them, where they do not lie beside the pages. */
  readonly elsewhere: readonly string[]
  private readonly trees: readonly Tree[]

  constructor(root: string) {
    this.root = root
    this.elsewhere = otherStart(root)
    const others = this.elsewhere.map((folder) => new Tree(folder, []))
    this.trees = [new Tree(root, sourceFolders), ...others]
    this.folders = [...sourceFolders.map((folder) => path.join(root, folder)), ...this.elsewhere]
  }

  /** Whether nothing speaks against a path: it lies outside of the folders, or is no ignored one in them. */
  has(file: string): boolean {
    return this.trees.every((tree) => !tree.isAround(file) || tree.isPart(file))
  }

  /** Whether a file is one of the workshop's. One that is told to have changed may change the rules. */
  holds(file: string): boolean {
    const around = this.trees.find((tree) => tree.isAround(file))
    if (around === undefined) return false
    if (path.basename(file) === '.gitignore') for (const tree of this.trees) tree.forget()
    return around.isPart(file)
  }
}

/** Some folders of one that git may know, all of it where none is named. */
class Tree {
  private readonly root: string
  private readonly folders: readonly string[]
  private readonly known = new Map<string, boolean>()
  private byGit = false

  constructor(root: string, folders: readonly string[]) {
    this.root = root
    this.folders = folders
  }

  isAround(file: string): boolean {
    const all = this.folders.map((folder) => path.join(this.root, folder))
    return (all.length === 0 ? [this.root] : all).some((folder) =>
      file.startsWith(folder + path.sep),
    )
  }

  isPart(file: string): boolean {
    if (this.known.size === 0) this.learn()
    const known = this.known.get(file)
    if (known !== undefined) return known
    const inside = path.relative(this.root, file).replaceAll(path.sep, '/')
    // What git keeps of a checkout is in it, and git says nothing of it.
    const part = !inside.split('/').includes('.git') && !isIgnored(this.root, inside, this.byGit)
    this.known.set(file, part)
    return part
  }

  forget(): void {
    this.known.clear()
  }

  /** One question to git about all files there are. */
  private learn(): void {
    this.byGit = gitTells(this.root)
    for (const file of listFiles(this.root, this.folders)) {
      // With the folders that hold it.
      for (let part = file; part !== '.'; part = path.posix.dirname(part)) {
        this.known.set(path.join(this.root, part), true)
      }
    }
  }
}

/** The folder of start files that lie elsewhere, as the settings name it now. */
function otherStart(root: string): string[] {
  const file = path.join(root, configFile)
  const folder = existsSync(file) ? startFolder(readFileSync(file, 'utf8')) : usualFolder
  const whole = path.join(root, folder)
  return folder === usualFolder || !existsSync(whole) ? [] : [whole]
}
