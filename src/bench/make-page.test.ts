import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkClaims } from '../claims/check.ts'
import { readWorkshop } from '../lesson/workshop.ts'
import { makePage, wordsOfProse } from './make-page.ts'
import { starlightFiles } from './starlight-files.ts'
import { workshopFiles } from './workshop-files.ts'

const pages = [1, 2, 3].map(makePage)
const files = workshopFiles(pages)

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
  const start = below('workshop/', true)
  const workshop = readWorkshop({
    config: files['content/workshop.yaml'] ?? '',
    tasks: below('content/tasks/'),
    pages: {},
    files: Object.fromEntries(
      Object.entries(start).filter(([file]) => !file.startsWith('solutions/')),
    ),
    solutions,
    mistakes: {},
    recordings: {},
    pictures: {},
    ownWords: [],
  })
  assert.deepEqual(checkClaims(workshop), { problems: [], unused: [] })
  assert.equal(Object.keys(solutions).length, pages.length)
})

test('each page has twelve blocks of code and its words, in both forms', () => {
  const peer = starlightFiles(pages)
  for (const [name, page] of Object.entries(below('content/tasks/', true))) {
    const blocks = page.match(/^```\w|^<Snippet|^<Solution/gm) ?? []
    assert.equal(blocks.length, 12, name)
    const pasted = peer[`src/content/docs/tasks/${name}`] ?? ''
    assert.equal((pasted.match(/^```\w/gm) ?? []).length, 12, name)
  }
  for (const { steps } of pages) {
    const prose = steps.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'prose' ? part.text.split(/\s+/) : [])),
    )
    assert.equal(prose.length, wordsOfProse)
  }
})

test('a page is the same at every run, and like no other', () => {
  assert.deepEqual(makePage(2), makePage(2))
  const paragraphs = pages.flatMap(({ steps }) =>
    steps.flatMap(({ parts }) => parts.flatMap((part) => ('text' in part ? [part.text] : []))),
  )
  assert.equal(new Set(paragraphs).size, paragraphs.length)
})
