import { readFileSync } from 'node:fs'

/** The password in the file at `path`, without the newline that editors put behind it. Throws an Error. */
export function readPassword(path: string): string {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'
    throw new Error(`cannot read the password file ${path}: ${reason}`)
  }
  const password = text.replace(/[\r\n]+$/, '')
  if (password === '') throw new Error(`the password file ${path} is empty`)
  return password
}
