import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { type Doc, docs, root } from './markdown.ts'

const run = promisify(execFile)
const commands = readdirSync(path.join(root, 'src/cli'))
  .filter((name) => name.endsWith('.command.ts'))
  .map((name) => name.replace('.command.ts', ''))
const packageText = readFileSync(path.join(root, 'package.json'), 'utf8')
const { scripts } = JSON.parse(packageText) as { scripts: Record<string, string> }

for (const doc of docs) {
  test(`every link of ${doc.file} leads somewhere`, () => {
    const broken = doc.links.filter((link) => !leadsSomewhere(doc, link))
    assert.deepEqual(broken, [])
  })

  test(`every path in backticks in ${doc.file} exists`, () => {
    assert.deepEqual(doc.codes.filter(looksLikePath).filter(isMissing), [])
  })

  test(`every npm script that ${doc.file} names exists`, () => {
    const code = [...doc.codes, ...doc.fences.map(({ text }) => text)].join('\n')
    const named = [...code.matchAll(/\bnpm (?:run )?([a-z:-]+)/g)].flatMap(([, name]) => name ?? [])
    const known = ['ci', 'install', 'pack', ...Object.keys(scripts)]
    assert.deepEqual(
      named.filter((name) => !known.includes(name)),
      [],
    )
  })

  test(`every option in a command of ${doc.file} exists`, async () => {
    const lines = [...doc.fences.map(({ text }) => text), ...doc.codes].flatMap((text) =>
      text.split('\n'),
    )
    const unknown = await Promise.all(lines.map(unknownOptions))
    assert.deepEqual(unknown.flat(), [])
  })
}

test('every command has an npm script, and every npm script a command', () => {
  const called = Object.keys(scripts).map((name) => name.replace(':', '-'))
  assert.deepEqual(called.toSorted(), commands.toSorted())
})

function leadsSomewhere(doc: Doc, link: string): boolean {
  if (/^(https?|mailto):/.test(link)) return true
  const [file = '', anchor] = link.split('#')
  const target = file === '' ? doc.file : path.join(path.dirname(doc.file), file)
  if (!existsSync(path.join(root, target))) return false
  if (anchor === undefined) return true
  return docs.some((other) => other.file === target && other.anchors.includes(anchor))
}

const folders = readdirSync(root, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)

/** Folders that a workshop may have, and that this one lacks. */
const lacking = ['content/words/', 'workshop/checks/1.3.sh']

/** Paths from the project's folder; what the project makes itself is not in a fresh clone. */
function looksLikePath(code: string): boolean {
  const [first = '', ...rest] = code.split('/')
  const made = [
    'dist',
    'engine',
    'test-results',
    'playwright-report',
    'node_modules',
    '.node',
    '.cache',
  ]
  return (
    rest.length > 0 &&
    folders.includes(first) &&
    !made.includes(first) &&
    !lacking.includes(code) &&
    !/\s/.test(code)
  )
}

/** Where a path has a `*`, some file must match it. A new workshop has files of its own. */
function isMissing(code: string): boolean {
  if (!code.includes('*')) {
    return ['', 'template'].every((folder) => !existsSync(path.join(root, folder, code)))
  }
  const folder = path.dirname(code)
  const pattern = new RegExp(
    `^${path.basename(code).replaceAll('.', '\\.').replaceAll('*', '.*')}$`,
  )
  return !readdirSync(path.join(root, folder)).some((name) => pattern.test(name))
}

/** The options of a line that the help of its command does not list. */
async function unknownOptions(line: string): Promise<string[]> {
  const [, script, npmOptions = ''] =
    /\bnpm (?:run )?([a-z]+)(?: --(?: (.*))?)?$/.exec(stripped(line)) ?? []
  const [, program = '', file = '', fileOptions = ''] =
    /\b(sh|node) ((?:workshop|src)\/[\w/.-]+)(.*)$/.exec(stripped(line)) ?? []
  const given = [...(npmOptions + fileOptions).matchAll(/--([a-z-]+)/g)].flatMap(
    ([, name]) => name ?? [],
  )
  if (given.length === 0) return []
  const help = await helpOf(
    script === undefined ? [program, file] : ['node', `src/cli/${script}.command.ts`],
  )
  return given
    .filter((name) => !new RegExp(`--${name}(?![\\w-])`).test(help))
    .map((name) => `--${name} in: ${line}`)
}

/** A line without its comment. */
function stripped(line: string): string {
  return line.replace(/(^|\s)#.*$/, '').trim()
}

const helps = new Map<string, Promise<string>>()

/** The help text of a command, asked for once. */
function helpOf([program = '', ...args]: readonly string[]): Promise<string> {
  const key = args.join(' ')
  const known = helps.get(key)
  if (known !== undefined) return known
  const asked = run(program === 'node' ? process.execPath : program, [...args, '--help'], {
    cwd: root,
  }).then(({ stdout }) => stdout)
  helps.set(key, asked)
  return asked
}
