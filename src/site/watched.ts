import path from 'node:path'

/** Folders of the project that only programs write: a change in them is no reason to load a page again. */
const products = ['.cache', '.node', 'dist', 'event', 'playwright-report', 'test-results']

/**
 * Says of a path whether the server for writing need not watch it: it lies in a folder of products,
 * and neither is nor holds the workshop in `root`, nor lies in it.
 */
export function isUnwatched(project: string, root: string, file: string): boolean {
  const product = products
    .map((name) => path.join(project, name))
    .find((folder) => lies(file, folder))
  if (product === undefined) return false
  return !lies(root, product) || (!lies(file, root) && !lies(root, file))
}

function lies(file: string, folder: string): boolean {
  return file === folder || file.startsWith(folder + path.sep)
}
