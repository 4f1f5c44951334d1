import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { WorkshopFiles } from './workshop-files.ts'

const root = mkdtempSync(path.join(tmpdir(), 'workshop-files-'))
after(() => {
  rmSync(root, { recursive: true })
})

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}

for (const [file, text] of Object.entries({
  'content/workshop.yaml': '',
  'workshop/a.nix': '',
  'workshop/.gitignore': '.vm/\n',
  'workshop/.vm/disk': '',
})) {
  write(file, text)
}
execFileSync('git', ['init', '--quiet', root])

const table: readonly (readonly [file: string, has: boolean, holds: boolean])[] = [
  ['workshop', true, false],
  ['workshop/a.nix', true, true],
  ['workshop/new.nix', true, true],
  ['workshop/.vm', false, false],
  ['workshop/.vm/disk', false, false],
  ['workshop/.vm/log', false, false],
  ['content/workshop.yaml', true, true],
  ['workshop-2/a.nix', true, false],
  ['src/a.ts', true, false],
]

for (const [file, has, holds] of table) {
  test(`${file} is ${has ? '' : 'not '}watched, and ${holds ? '' : 'not '}read`, () => {
    const files = new WorkshopFiles(root)
    assert.equal(files.has(path.join(root, file)), has)
    assert.equal(files.holds(path.join(root, file)), holds)
  })
}

test('start files elsewhere are watched by the rules of their own checkout', () => {
  const app = path.join(root, 'app')
  for (const [file, text] of [
    ['guide/content/workshop.yaml', 'files: ../app\n'],
    ['app/.gitignore', 'key\n'],
    ['app/a.ts', ''],
  ] as const) {
    write(file, text)
  }
  execFileSync('git', ['init', '--quiet', app])
  const files = new WorkshopFiles(path.join(root, 'guide'))
  assert.deepEqual(files.elsewhere, [app])
  const holds = ['a.ts', 'new.ts', 'key', '.git/index'].map((file) =>
    files.holds(path.join(app, file)),
  )
  assert.deepEqual(holds, [true, true, false, false])
  assert.ok(!files.has(path.join(app, '.git/index')))
})

test('git is asked once about a file, until a .gitignore changes', () => {
  const files = new WorkshopFiles(root)
  const made = path.join(root, 'workshop/made')
  assert.ok(files.holds(made))
  write('workshop/.gitignore', '.vm/\nmade\n')
  assert.ok(files.holds(made))
  assert.ok(files.holds(path.join(root, 'workshop/.gitignore')))
  assert.ok(!files.holds(made))
})
