import path from 'node:path'
import { getSystemErrorName } from 'node:util'

/** What the system refuses though the program is right, in words. */
const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'there is no space left'],
  ['EDQUOT', 'the quota is used up'],
  ['EACCES', 'it belongs to another user'],
  ['EPERM', 'it belongs to another user'],
  ['EROFS', 'nothing can be written there'],
  ['EBUSY', 'something else uses it'],
  ['EMFILE', 'too many files are open'],
])

/** As Node writes it: `ENOSPC: no space left on device, open 'dist/a'`. */
const ofNode = /\b(E[A-Z]+): [^,]*, \w+(?: '([^']*)')?/
/** As Rolldown does: `Failed to write file in dist/a`, `No space left on device (os error 28)`. */
const ofRolldown = /(?:Failed to \w+ file in (.+)\n[^]*)?\(os error (\d+)\)/

/**
 * One sentence for an error that the machine is to blame for, such as a full disk; undefined for any other. Astro and
 * Vite wrap such errors, or keep nothing but their message.
 */
export function systemFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const [, code = '', file] = ofNode.exec(error.message) ?? []
  const [, rolldownFile, number] = ofRolldown.exec(error.message) ?? []
  const name = number === undefined ? code : getSystemErrorName(-Number(number))
  const reason = reasons.get(name)
  if (reason === undefined) return systemFault(error.cause)
  const place = path.relative('', file ?? rolldownFile ?? '')
  return `${place === '' ? '' : `${place}  `}This cannot be written or read: ${reason} (${name})`
}
