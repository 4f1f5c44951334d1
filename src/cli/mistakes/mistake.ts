import path from 'node:path'
import { edit } from '../project-copy.ts'

/** Breaks something in a copy of the second workshop, which lies in this folder. */
export type Break = (workshop: string) => void

/** One thing that is broken, and all that a command says of it. */
export type Mistake = readonly [what: string, broken: Break, message: string]

export const PAGE = 'content/tasks/1-backup.mdx'
export const FREE_PAGE = 'content/pages/media.mdx'
export const CONFIG = 'content/workshop.yaml'
export const PATCH = 'workshop/solutions/1.1-forget-old-copies.patch'

const change =
  (file: string) =>
  (from: string, to: string): Break =>
  (workshop) => {
    edit(path.join(workshop, file), from, to)
  }

/** Each replaces a text: in the task page, a free page, the settings, the solution. */
export const page = change(PAGE)
export const freePage = change(FREE_PAGE)
export const config = change(CONFIG)
export const patch = change(PATCH)
