import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, it } from 'node:test'
import { z } from 'zod'
import { ProblemError } from '../files/problem.ts'
import { staleRecordings } from '../rehearsal/stale.ts'
import { checkClaims } from './check-claims.ts'
import { writeNewWorkshop } from './new-workshop.ts'

const room = mkdtempSync(path.join(tmpdir(), 'new-'))
after(() => {
  rmSync(room, { recursive: true })
})

/** A folder that holds these texts, by path. */
function folderOf(name: string, texts: Readonly<Record<string, string>>): string {
  const folder = path.join(room, name)
  mkdirSync(folder)
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  return folder
}

function manifestOf(folder: string): Record<string, unknown> {
  const text = readFileSync(path.join(folder, 'package.json'), 'utf8')
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text))
}

describe('a new workshop', () => {
  const folder = path.join(room, 'My first workshop')
  it('names the files that it consists of', () => {
    const written = writeNewWorkshop(folder)
    assert.ok(written.includes('.github/workflows/pages.yml'))
    assert.deepEqual(
      written.filter((file) => !existsSync(path.join(folder, file))),
      [],
    )
  })
  it('claims nothing that does not hold, and its recording is that of its page', () => {
    const { workshop } = checkClaims(folder)
    assert.deepEqual(staleRecordings(workshop, workshop.recordings), [])
    assert.equal(Object.keys(workshop.recordings).length, 1)
  })
  it('has the package that builds it, and its commands as scripts', () => {
    const { name, scripts, dependencies } = manifestOf(folder)
    assert.equal(name, 'my-first-workshop')
    assert.deepEqual(Object.keys(z.object({}).loose().parse(dependencies)), ['rehearsed'])
    assert.equal(z.object({ check: z.string() }).parse(scripts).check, 'workshop check')
  })
})

describe('a folder that holds something', () => {
  const own = { name: 'x', scripts: { check: 'mine' }, dependencies: { rehearsed: 'file:x.tgz' } }
  const folder = folderOf('own', {
    'README.md': 'Mine.\n',
    '.gitignore': 'dist/\nkey',
    'package.json': JSON.stringify(own),
  })
  it('keeps it, and gets what it lacks', () => {
    assert.ok(!writeNewWorkshop(folder).includes('README.md'))
    assert.equal(readFileSync(path.join(folder, 'README.md'), 'utf8'), 'Mine.\n')
    const ignored = readFileSync(path.join(folder, '.gitignore'), 'utf8')
    assert.match(ignored, /^dist\/\nkey\nnode_modules\/\n/)
    assert.equal(ignored.split('\n').filter((line) => line === 'dist/').length, 1)
    const { scripts, ...others } = manifestOf(folder)
    assert.deepEqual(others, { name: 'x', dependencies: { rehearsed: 'file:x.tgz' } })
    const { check, pdf } = z.record(z.string(), z.string()).parse(scripts)
    assert.deepEqual([check, pdf], ['mine', 'workshop pdf'])
  })

  const refused: readonly (readonly [what: string, file: string, text: string, told: RegExp])[] = [
    ['a workshop', 'content/x', '', /content {2}It is there already, and nothing was written\n/],
    [
      'no JSON',
      'package.json',
      '{',
      /package\.json {2}It cannot be read, and nothing was written\n/,
    ],
    [
      'no package',
      'package.json',
      '[]',
      /expected: the settings of a package\n {4}found: .*object/,
    ],
  ]
  for (const [what, file, text, told] of refused) {
    it(`is left as it is where it holds ${what}`, () => {
      const taken = folderOf(what, { [file]: text })
      assert.throws(
        () => writeNewWorkshop(taken),
        (error) => error instanceof ProblemError && told.test(error.message),
      )
      assert.ok(!existsSync(path.join(taken, '.gitignore')))
    })
  }
})
