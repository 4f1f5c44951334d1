import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'

/**
 * Program and arguments that run a program of a Debian root from outside, by its path in there. Loader
 * and libraries are the root's own too, so that it does not matter what this system has.
 */
export function rootProgram(root: string, path: string): [string, ...string[]] {
  const libraries = entry(join(root, 'usr/lib'), /-linux-gnu$/)
  const loader = entry(libraries, /^ld-linux.*\.so\.\d+$/)
  const name = basename(path)
  return [loader, '--argv0', name, '--library-path', libraries, join(root, path)]
}

function entry(folder: string, pattern: RegExp): string {
  const name = readdirSync(folder).find((one) => pattern.test(one))
  if (name === undefined) throw new RangeError(`nothing in ${folder} is called ${pattern.source}`)
  return join(folder, name)
}
