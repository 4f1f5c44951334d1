import type { FileTree } from './file-tree.ts'

/** Tests say nothing to who reads a file. */
const test = /\.test\.\w+$|(?:^|\/)tests?\//

/**
 * The start files that are attached to the handout: those that `attachments` of `workshop.yaml` names,
 * as files or as folders with `/` at their end, or all where nothing is named; tests are left out.
 */
export function attachedFiles(start: FileTree, named: readonly string[] | undefined): FileTree {
  const chosen = [...start].filter(
    ([path]) => named === undefined || named.some((name) => isNamed(path, name)),
  )
  return new Map(chosen.filter(([path]) => !test.test(path)))
}

/** Whether a name of `attachments` stands for a file. */
function isNamed(path: string, name: string): boolean {
  return name.endsWith('/') ? path.startsWith(name) : path === name
}

/** The names of `attachments` that stand for no file, by their places in the list. */
export function idleAttachments(start: FileTree, named: readonly string[]): [number, string][] {
  const attached = [...attachedFiles(start, named).keys()]
  return [...named.entries()].filter(([, name]) => !attached.some((path) => isNamed(path, name)))
}

/** What `attachments` may name: files, and the folders that hold them. */
export function attachable(start: FileTree): string[] {
  const files = [...attachedFiles(start, undefined).keys()]
  const folders = files.flatMap((path) =>
    [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index + 1)),
  )
  return [...files, ...new Set(folders)]
}
