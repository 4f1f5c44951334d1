import { createHash } from 'node:crypto'

/** The line in the head of a recording that no rehearsal leaves out: a hash of all other lines. */
const sealed = /^# seal: ([0-9a-f]{12})\n/m

/** The text of a recording with its seal as the last line of the head, in place of one that it had. */
export function seal(text: string): string {
  const open = text.replace(sealed, '')
  const end = open.startsWith('#') ? /\n(?!#)|$/.exec(open) : undefined
  const at = end === undefined || end === null ? 0 : end.index + 1
  return `${open.slice(0, at)}# seal: ${hashOf(open)}\n${open.slice(at)}`
}

/** Whether the text of a recording is as a rehearsal sealed it: nobody has edited it since. */
export function isSealed(text: string): boolean {
  return sealed.exec(text)?.[1] === hashOf(text.replace(sealed, ''))
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
