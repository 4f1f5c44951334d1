import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import path from 'node:path'

/** Commands for those who work on the engine; the package has the others. */
const ours = ['bench', 'fuzz', 'prepack', 'test', 'test-unit']

/** A quoted path of a file that lies beside another, without what Vite is told after it. */
const neighbour = /(?<=(['"]))(\.{1,2}\/[^'"?\n]*)(?=(?:\?\w+)?\1)/g

/**
 * The files of the package in `source`, which is `src/`: its commands, the routes, and every file that one of them names.
 * Paths from `source`, sorted.
 */
export function libraryFiles(source: string): string[] {
  const commands = globSync('cli/*.command.ts', { cwd: source }).filter(
    (file) => !ours.includes(path.basename(file, '.command.ts')),
  )
  const routes = globSync('pages/**/*.{astro,ts}', { cwd: source })
  const found = new Set<string>()
  const add = (file: string): void => {
    if (found.has(file) || !existsSync(path.join(source, file))) return
    found.add(file)
    for (const [, , name = ''] of readFileSync(path.join(source, file), 'utf8').matchAll(
      neighbour,
    )) {
      if (path.extname(name) !== '') add(path.join(path.dirname(file), name))
    }
  }
  for (const file of ['cli/launch.mjs', ...commands, ...routes]) add(file)
  return [...found].toSorted()
}

/**
 * Writes the files of the package from `source` into `target`, as JavaScript: Node strips no types below
 * `node_modules`. Types become spaces, so that each line and column stays where it is.
 */
export function writeLibrary(source: string, target: string): void {
  rmSync(target, { recursive: true, force: true })
  for (const file of libraryFiles(source)) {
    const to = path.join(target, file.replace(/\.ts$/, '.js'))
    mkdirSync(path.dirname(to), { recursive: true })
    writeFileSync(to, published(file, readFileSync(path.join(source, file), 'utf8')))
  }
}

function published(file: string, text: string): string {
  if (file.endsWith('.ts')) return withScripts(stripTypeScriptTypes(text))
  // Astro strips the types of its components wherever they lie.
  return file.endsWith('.astro') ? withScripts(text) : text
}

/** A text that names other files as they are called in the package. */
function withScripts(text: string): string {
  return text.replace(neighbour, (name) => name.replace(/\.ts$/, '.js'))
}
