import assert from 'node:assert/strict'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { mountMemory, whyNoMount } from './mount.ts'
import { recoverFolder, refuseMount, replaceFolder } from './replace-folder.ts'

const root = mkdtempSync(path.join(tmpdir(), 'replace-'))
after(() => rmSync(root, { recursive: true, force: true }))
const skip = whyNoMount(path.join(root, 'trial')) ?? false
/** No program has it: it is more than Linux gives. */
const dead = 4_194_999

/** A folder of its own with folders in it, each of which holds one page of that text. */
function folders(name: string, texts: Readonly<Record<string, string>>): string {
  const place = path.join(root, name)
  for (const [folder, text] of Object.entries(texts)) {
    mkdirSync(path.join(place, folder), { recursive: true })
    writeFileSync(path.join(place, folder, 'index.html'), text)
  }
  return place
}

function page(folder: string): string {
  return readFileSync(path.join(folder, 'index.html'), 'utf8')
}

for (const [what, texts] of [
  ['nothing', { fresh: 'new' }],
  ['another', { fresh: 'new', dist: 'old' }],
] as const) {
  test(`a folder takes the place of ${what}, and leaves nothing beside it`, () => {
    const place = folders(what, texts)
    replaceFolder(path.join(place, 'fresh'), path.join(place, 'dist'))
    assert.equal(page(path.join(place, 'dist')), 'new')
    assert.deepEqual(readdirSync(place), ['dist'])
  })
}

const left: readonly (readonly [what: string, texts: Record<string, string>, dist: string])[] = [
  ['the old one goes back where there is none', { [`.dist-old-${dead}`]: 'old' }, 'old'],
  ['goes where there is a new one', { [`.dist-old-${dead}`]: 'old', dist: 'new' }, 'new'],
  ['goes where it is not whole', { [`.dist-new-${dead}`]: 'half', dist: 'old' }, 'old'],
]
for (const [what, texts, dist] of left) {
  test(`of what a killed program left, ${what}`, () => {
    const place = folders(what, texts)
    recoverFolder(path.join(place, 'dist'))
    assert.equal(page(path.join(place, 'dist')), dist)
    assert.deepEqual(readdirSync(place), ['dist'])
  })
}

test('what a program has that still runs is left to it', () => {
  const place = folders('running', { [`.dist-old-${process.pid}`]: 'old' })
  recoverFolder(path.join(place, 'dist'))
  assert.ok(existsSync(path.join(place, `.dist-old-${process.pid}`)))
})

test('a folder comes whole from another file system', { skip }, () => {
  const place = folders('other', { dist: 'old' })
  const unmount = mountMemory(path.join(place, 'cache'), '1m')
  try {
    mkdirSync(path.join(place, 'cache/fresh'))
    writeFileSync(path.join(place, 'cache/fresh/index.html'), 'new')
    replaceFolder(path.join(place, 'cache/fresh'), path.join(place, 'dist'))
  } finally {
    unmount()
  }
  assert.equal(page(path.join(place, 'dist')), 'new')
})

test('a mount is left as it was, and named', { skip }, () => {
  const place = folders('mounted', { fresh: 'new' })
  const dist = path.join(place, 'dist')
  const unmount = mountMemory(dist, '1m')
  try {
    writeFileSync(path.join(dist, 'index.html'), 'old')
    const refused = {
      name: 'ProblemError',
      message: /dist {2}The folder is a mount, which cannot be/,
    }
    assert.throws(() => refuseMount(dist), refused)
    assert.throws(() => replaceFolder(path.join(place, 'fresh'), dist), refused)
    assert.equal(page(dist), 'old')
  } finally {
    unmount()
  }
})

test('a full file system leaves the old folder as it was', { skip }, () => {
  const place = folders('full', { fresh: 'x'.repeat(3_000_000) })
  const unmount = mountMemory(path.join(place, 'small'), '1m')
  try {
    const dist = path.join(place, 'small/dist')
    mkdirSync(dist)
    writeFileSync(path.join(dist, 'index.html'), 'old')
    assert.throws(() => replaceFolder(path.join(place, 'fresh'), dist), { code: 'ENOSPC' })
    assert.equal(page(dist), 'old')
    assert.deepEqual(readdirSync(path.join(place, 'small')), ['dist'])
  } finally {
    unmount()
  }
})
