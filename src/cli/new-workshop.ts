import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { ProblemError } from '../files/problem.ts'
import { engineRoot } from './root.ts'

const template = path.join(engineRoot, 'template')
/** npm packs no file of its real name. */
const ignored = 'gitignore'

const texts = z.record(z.string(), z.string())
const manifest = z.looseObject({
  scripts: texts.default({}),
  dependencies: texts.default({}),
  devDependencies: texts.default({}),
})

/** The commands that a workshop has as npm scripts. */
const scripts = [
  'start',
  'dev',
  'build',
  'preview',
  'check',
  'rehearse',
  'pdf',
  'present',
  'solution',
]

/**
 * Writes a small workshop into `folder`, which may hold other files: those stay as they are, but `.gitignore` and
 * `package.json` get what they lack. Gives the files that it wrote, by path from the folder.
 *
 * @param packed where npm finds the package, as `file:rehearsed-1.0.0.tgz`; its registry where it is left out
 * @throws ProblemError where a workshop is there already, or `package.json` cannot be read
 */
export function writeNewWorkshop(folder: string, packed?: string): string[] {
  refuseTaken(folder)
  const settings = withCommands(folder, packed)
  mkdirSync(folder, { recursive: true })
  const files = readdirSync(template, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file !== ignored && statSync(path.join(template, file)).isFile())
    .filter((file) => !existsSync(path.join(folder, file)))
  for (const file of files) cpSync(path.join(template, file), path.join(folder, file))
  ignoreProducts(path.join(folder, '.gitignore'))
  writeFileSync(path.join(folder, 'package.json'), settings)
  return [...files, '.gitignore', 'package.json'].toSorted()
}

function refuseTaken(folder: string): void {
  const taken = [folder, path.join(folder, 'content'), path.join(folder, 'workshop')].find(
    (one, index) => existsSync(one) && (index > 0 || !statSync(one).isDirectory()),
  )
  if (taken === undefined) return
  throw new ProblemError({
    place: { file: taken },
    message: 'It is there already, and nothing was written',
    expected: 'a folder without content/ and workshop/',
  })
}

/** The text of `package.json` with the commands of a workshop, and with the package that has them. */
function withCommands(folder: string, packed: string | undefined): string {
  const file = path.join(folder, 'package.json')
  const engine = engineManifest()
  const present: unknown = existsSync(file)
    ? parseJson(file)
    : { name: packageName(folder), private: true }
  const { data: own, error } = manifest.safeParse(present)
  if (error !== undefined) throw unreadable(file, z.prettifyError(error))
  const { scripts: given, dependencies, devDependencies } = own
  const ours = scripts.map((name) => [name, `workshop ${name}`] as const)
  const missing =
    engine.name in dependencies || engine.name in devDependencies
      ? {}
      : { [engine.name]: packed ?? engine.version }
  // As `Object.assign` leaves them, its keys stand in the order in which they were.
  const whole = Object.assign({}, present, {
    scripts: { ...Object.fromEntries(ours), ...given },
    dependencies: { ...dependencies, ...missing },
  })
  return `${JSON.stringify(whole, undefined, 2)}\n`
}

/** The name and version of the package that has our commands. */
export function engineManifest(): { readonly name: string; readonly version: string } {
  const text = readFileSync(path.join(engineRoot, 'package.json'), 'utf8')
  return z.object({ name: z.string(), version: z.string() }).parse(JSON.parse(text))
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) throw unreadable(file, error.message)
    throw error
  }
}

function unreadable(file: string, found: string): ProblemError {
  const message = 'It cannot be read, and nothing was written'
  return new ProblemError({
    place: { file },
    message,
    expected: 'the settings of a package',
    found,
  })
}

/** The name of a folder as npm takes it for a package. */
function packageName(folder: string): string {
  const name = path.basename(path.resolve(folder)).toLowerCase()
  return name.replace(/[^a-z0-9-]+/g, '-').replace(/^-+|-+$/g, '') || 'workshop'
}

/** Adds what commands write to a `.gitignore`, where it does not name it. */
function ignoreProducts(file: string): void {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const named = text.split(/\r?\n/)
  const lines = readFileSync(path.join(template, ignored), 'utf8').trim().split('\n')
  const missing = lines.filter((line) => !named.includes(line))
  const gap = text === '' || text.endsWith('\n') ? '' : '\n'
  writeFileSync(file, `${text}${gap}${missing.map((line) => `${line}\n`).join('')}`)
}
