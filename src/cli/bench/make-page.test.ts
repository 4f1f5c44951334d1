import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkClaims } from '../../claims/check.ts'
import { readWorkshop } from '../../lesson/workshop.ts'
import { makePage } from './make-page.ts'
import { starlightFiles, workshopFiles } from './site-files.ts'

const count = 3
const files = workshopFiles(count)
const peer = starlightFiles(count)

/** The files below a folder, by path from the root, or from the folder itself. */
function below(folder: string, short = false): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files)
      .filter(([file]) => file.startsWith(folder))
      .map(([file, text]) => [short ? file.slice(folder.length) : file, text]),
  )
}

test('a generated workshop is whole: no claim of it fails, nothing of it is unused', () => {
  const solutions = below('workshop/solutions/')
  const start = Object.entries(below('workshop/', true))
  const workshop = readWorkshop({
    config: files['content/workshop.yaml'] ?? '',
    tasks: below('content/tasks/'),
    pages: {},
    files: Object.fromEntries(start.filter(([file]) => !file.startsWith('solutions/'))),
    binaries: [],
    solutions,
    mistakes: {},
    recordings: {},
    pictures: {},
    ownWords: [],
    repository: undefined,
  })
  assert.deepEqual(checkClaims(workshop), { problems: [], unused: [] })
  assert.equal(Object.keys(solutions).length, count)
})

test('each page has twelve blocks of code and a thousand words, the same in both forms', () => {
  const prose = (text: string): string[] => text.split('\n').filter((line) => line.length > 200)
  for (const [name, page] of Object.entries(below('content/tasks/', true))) {
    const pasted = peer[`src/content/docs/tasks/${name}`] ?? ''
    assert.equal((page.match(/^```\w|^<Snippet|^<Solution/gm) ?? []).length, 12, name)
    assert.equal((pasted.match(/^```\w/gm) ?? []).length, 12, name)
    assert.deepEqual(prose(page), prose(pasted))
    assert.ok(prose(page).join(' ').split(' ').length > 1000)
    for (const text of [page, pasted]) assert.doesNotMatch(text, /\{\{|\}\}|^[<>] |undefined/m)
  }
})

test('a snippet shows what is pasted into the other form', () => {
  const module = files['workshop/modules/service_2.nix']?.replace(/^ +/gm, '') ?? ''
  const pasted = peer['src/content/docs/tasks/0002-page.mdx'] ?? ''
  const blocks = [...pasted.matchAll(/^```nix .*\n([^]*?)\n```/gm)].map(([, code = '']) => code)
  assert.equal(blocks.length, 3)
  for (const code of blocks) assert.ok(module.includes(code.replace(/^ +/gm, '')), code)
})

test('a page is the same at every run, and like no other', () => {
  assert.deepEqual(makePage(2), makePage(2))
  const lines = Object.values(peer).flatMap((text) => text.split('\n'))
  const paragraphs = lines.filter((line) => line.length > 200)
  assert.ok(paragraphs.length > 50)
  assert.equal(new Set(paragraphs).size, paragraphs.length)
})
