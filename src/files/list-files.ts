import { existsSync, lstatSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { runGit } from './git.ts'

/**
 * The files in `dir` that are part of a workshop, as sorted paths from it: those that git knows or
 * would add. What git ignores (a key, a disk, an environment) is none of them. Of a submodule, it is
 * the files that its own repository knows or would add. Links are named and not followed.
 *
 * Where git cannot tell – it is not installed, the folder is in no repository, or is ignored as a whole
 * – it is every file but what `isForeign` says.
 *
 * @param folders the folders below `dir` to look at; all of it when none is named
 * @throws ProblemError where git is there and fails; Error with `code` ENOENT without the folder
 */
export function listFiles(dir: string, folders: readonly string[] = []): string[] {
  return (gitFiles(dir, folders) ?? plainFiles(dir, folders)).sort()
}

/** Whether git says which files in `dir` are part of a workshop; see {@link listFiles}. */
export function gitTells(dir: string): boolean {
  return runGit(dir, ['rev-parse']) !== undefined && !ignoresWhole(dir)
}

/**
 * Whether git ignores a file or folder, or, where git cannot tell, a part of its path is foreign.
 *
 * @param path from `dir`, for which `byGit` is what {@link gitTells} says
 */
export function isIgnored(dir: string, path: string, byGit: boolean): boolean {
  if (!byGit) return path.split('/').some(isForeign)
  // From its own folder: it may lie in a submodule.
  const file = join(dir, path)
  const said = runGit(dirname(file), ['check-ignore', '--', basename(file)])
  return said === undefined ? path.split('/').some(isForeign) : said !== ''
}

/** Names that begin with a dot and hold no secret. */
const harmless = ['.editorconfig', '.gitattributes', '.gitignore']
/** What programs leave: packages of npm, and the link to what was built. */
const products = ['node_modules', 'result']

/** Whether, without git, a file or folder of this name is no part of a workshop. */
function isForeign(name: string): boolean {
  return products.includes(name) || (name.startsWith('.') && !harmless.includes(name))
}

/** Undefined where git cannot tell. */
function gitFiles(dir: string, folders: readonly string[]): string[] | undefined {
  const which = ['--cached', '--others', '--exclude-standard']
  const output = runGit(dir, ['ls-files', '-z', ...which, '--', ...folders])
  if (output === undefined) return undefined
  // A file in a conflict is named once for each side.
  const paths = [...new Set(output.split('\0').slice(0, -1))]
  if (paths.length === 0 && ignoresWhole(dir)) return undefined
  return paths.flatMap((path) => {
    const entry = lstatSync(join(dir, path), { throwIfNoEntry: false })
    // git knows a file until its removal is staged.
    if (entry === undefined) return []
    return entry.isDirectory() ? repositoryFiles(dir, path) : [path]
  })
}

/** Of a submodule; a repository that is none has a slash at its end, and git would not add its files. */
function repositoryFiles(dir: string, path: string): string[] {
  const inside = join(dir, path)
  if (path.endsWith('/') || !existsSync(join(inside, '.git'))) return []
  return (gitFiles(inside, []) ?? []).map((file) => `${path}/${file}`)
}

function ignoresWhole(dir: string): boolean {
  // Of the top of a repository git would say what its own rules do to what is in it.
  const isTop = runGit(dir, ['rev-parse', '--show-prefix'])?.trim() === ''
  return !isTop && runGit(dir, ['check-ignore', '--', dir]) !== ''
}

function plainFiles(dir: string, folders: readonly string[]): string[] {
  const visit = (path: string): string[] =>
    readdirSync(join(dir, path), { withFileTypes: true })
      .filter(({ name }) => !isForeign(name))
      .flatMap((entry) => {
        const child = path === '' ? entry.name : `${path}/${entry.name}`
        return entry.isDirectory() ? visit(child) : [child]
      })
  if (folders.length === 0) return visit('')
  return folders.filter((folder) => existsSync(join(dir, folder))).flatMap(visit)
}
