import type { Sources } from '../../lesson/workshop.ts'

/** Breaks something in the sources of the second workshop. */
export type Break = (sources: Sources) => Sources

/** One thing that is broken, and all that a check says of it. */
export type Mistake = readonly [what: string, broken: Break, message: string]

export const PAGE = 'content/tasks/1-backup.mdx'
export const FREE_PAGE = 'content/pages/media.mdx'
export const CONFIG = 'content/workshop.yaml'
export const PATCH = 'workshop/solutions/1.1-forget-old-copies.patch'
export const MISTAKE = 'content/mistakes/1.1-trailing-comma.patch'
export const RECORDING = 'content/recordings/1-backup.txt'

/** Where the sources hold the texts of a folder, by the beginning of their paths. */
const folders = [
  ['content/tasks/', 'tasks', ''],
  ['content/pages/', 'pages', ''],
  ['content/mistakes/', 'mistakes', ''],
  ['content/recordings/', 'recordings', ''],
  ['workshop/solutions/', 'solutions', ''],
  ['workshop/', 'files', 'workshop/'],
] as const

/** Sources in which a file has another text; it may be a new one. */
export function withText(file: string, change: (text: string) => string): Break {
  return (sources) => {
    if (file === CONFIG) return { ...sources, config: change(sources.config) }
    const [, kind, prefix] = folders.find(([start]) => file.startsWith(start)) ?? []
    if (kind === undefined) throw new Error(`${file} is no source`)
    const key = file.slice(prefix.length)
    return { ...sources, [kind]: { ...sources[kind], [key]: change(sources[kind][key] ?? '') } }
  }
}

/**
 * Replaces a text of a file.
 *
 * @throws Error where the file does not hold it: the test would then break nothing
 */
export const change = (file: string) => (from: string, to: string) =>
  withText(file, (text) => {
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`)
    return text.replaceAll(from, () => to)
  })

/** Each replaces a text: in the task page, a free page, the settings, the solution. */
export const page = change(PAGE)
export const freePage = change(FREE_PAGE)
export const config = change(CONFIG)
export const patch = change(PATCH)

/** Adds text to the last part of the task page, which has no step; its first line is line 111. */
export const added = (text: string): Break =>
  page('A backup that nobody', `${text}\n\nA backup that nobody`)

/** Adds text to the free page; its first line is line 11. */
export const addedToFreePage = (text: string): Break =>
  freePage('A copy lives at', `${text}\n\nA copy lives at`)

/** Breaks several things. */
export const all =
  (...breaks: readonly Break[]): Break =>
  (sources) =>
    breaks.reduce((broken, next) => next(broken), sources)
