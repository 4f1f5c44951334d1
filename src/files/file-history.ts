import type { FileTree } from './file-tree.ts'

/** The text of changed files by path; undefined for those that are deleted. */
export type FileTexts = ReadonlyMap<string, string | undefined>

/** A text that a file has from one point of a history on. */
interface Version {
  readonly since: number
  readonly text: string | undefined
}

/**
 * The text of files through a series of changes. Each point is a `FileTree`, and all share what did
 * not change between them: a thousand states of a thousand files would not fit as copies.
 */
export class FileHistory {
  readonly #versions: Map<string, Version[]>
  #points = 1

  constructor(start: FileTree) {
    this.#versions = new Map([...start].map(([path, text]) => [path, [{ since: 0, text }]]))
  }

  /** The files at the last point. */
  get last(): FileTree {
    return new FilesAt(this.#versions, this.#points - 1)
  }

  /** Adds a point at which the given files have changed, and gives its files. */
  add(changed: FileTexts): FileTree {
    const since = this.#points++
    for (const [path, text] of changed) {
      const versions = this.#versions.get(path) ?? []
      versions.push({ since, text })
      this.#versions.set(path, versions)
    }
    return this.last
  }
}

/** The files at one point of a history. */
class FilesAt implements FileTree {
  readonly #versions: ReadonlyMap<string, readonly Version[]>
  readonly #point: number

  constructor(versions: ReadonlyMap<string, readonly Version[]>, point: number) {
    this.#versions = versions
    this.#point = point
  }

  get(path: string): string | undefined {
    return this.#versions.get(path)?.findLast(({ since }) => since <= this.#point)?.text
  }

  has(path: string): boolean {
    return this.get(path) !== undefined
  }

  get size(): number {
    return [...this.keys()].length
  }

  *entries(): MapIterator<[string, string]> {
    for (const path of this.#versions.keys()) {
      const text = this.get(path)
      if (text !== undefined) yield [path, text]
    }
  }

  *keys(): MapIterator<string> {
    for (const [path] of this) yield path
  }

  *values(): MapIterator<string> {
    for (const [, text] of this) yield text
  }

  [Symbol.iterator](): MapIterator<[string, string]> {
    return this.entries()
  }

  forEach(visit: (text: string, path: string, files: FileTree) => void): void {
    for (const [path, text] of this) visit(text, path, this)
  }
}
