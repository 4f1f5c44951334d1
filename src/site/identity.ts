import { createHash } from 'node:crypto'

/**
 * What the workshop of this title is called in the storage of a browser: two workshops that are read at one
 * address keep apart what their readers did, and a new build of one keeps it.
 */
export function identityOf(title: string): string {
  return createHash('sha256').update(title).digest('hex').slice(0, 6)
}
