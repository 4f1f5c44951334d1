import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Sources } from '../workshop/workshop.ts'

const house = fileURLToPath(new URL('..', import.meta.url))
const packages = path.join(house, '../package.json')

/** Rooms that take no part in what a page says. */
const silent = ['bench', 'commands', 'rehearsal']

/**
 * What every rendered text depends on besides its own task: the code of the house, its packages, the
 * variables of the environment that the code names, and all of the workshop but the tasks' text.
 */
export function fingerprint(sources: Sources): string {
  const shared = { ...sources, tasks: {} }
  const code = codeFiles().map((file) => readFileSync(path.join(house, file), 'utf8'))
  const variables = code.flatMap(namedVariables).map((name) => [name, process.env[name] ?? ''])
  return digest(JSON.stringify([readFileSync(packages, 'utf8'), code, variables, shared]))
}

/** A short name for a text: another text has another. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The variables of the environment that a file of code reads. */
export function namedVariables(code: string): string[] {
  return [...code.matchAll(/process\.env(?:\.(\w+)|\[['"](\w+)['"]\])/g)].map(
    ([, plain, quoted]) => plain ?? quoted ?? '',
  )
}

function codeFiles(): string[] {
  return readdirSync(house, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|js|astro)$/.test(file) && !file.endsWith('.test.ts'))
    .filter((file) => !silent.includes(file.split(path.sep)[0] ?? ''))
    .sort()
}
