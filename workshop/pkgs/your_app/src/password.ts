import { readFileSync } from 'node:fs'
import { reasonOf } from './reason.ts'

/** The password in the file at `path`, without the newline that editors put behind it. Throws an Error. */
export function readPassword(path: string): string {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new Error(`cannot read the password file ${path}: ${reasonOf(error)}`)
  }
  const password = text.replace(/[\r\n]+$/, '')
  if (password === '') throw new Error(`the password file ${path} is empty`)
  return password
}
