import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { headersFile } from '../headers.ts'

/** A file of the built site, as Workbox lists it. */
export interface OfflineFile {
  /** Its address, from the site's own: `tasks/1-first-steps/`, or `./` for the first page. */
  readonly url: string
  /** A hash of what it holds; null where the address has one already. */
  readonly revision: string | null
}

/** Every file of a built site, in the order of its addresses, so that the list is the same on any machine. */
export function offlineFiles(folder: string): OfflineFile[] {
  return (
    readdirSync(folder, { recursive: true, withFileTypes: true })
      // What is for the host has no address.
      .filter((entry) => entry.isFile() && entry.name !== headersFile)
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name)
        const name = path.relative(folder, file).split(path.sep).join('/')
        const hashed = name.startsWith('_astro/')
        return {
          url: encodeURI(name.replace(/(^|\/)index\.html$/, '$1')) || './',
          revision: hashed ? null : createHash('sha256').update(readFileSync(file)).digest('hex'),
        }
      })
      .sort((a, b) => (a.url < b.url ? -1 : 1))
  )
}
