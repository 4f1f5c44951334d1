import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { formatProblem, ProblemError } from '../files/problem.ts'
import { readSources } from '../lesson/read-sources.ts'
import { checkClaims, checkSources } from './check-claims.ts'
import { folderHashes } from './folder-hashes.ts'
import { wrongAttributes } from './mistakes/attributes.ts'
import { wrongBytes } from './mistakes/bytes.ts'
import { wrongClaims } from './mistakes/claims.ts'
import { wrongCommands } from './mistakes/consoles.ts'
import { wrongFrontMatter } from './mistakes/front-matter.ts'
import { wrongHeadings } from './mistakes/headings.ts'
import { wrongMarkdown } from './mistakes/markdown.ts'
import { wrongMarkup } from './mistakes/markup.ts'
import {
  added,
  addedToFreePage,
  type Break,
  CONFIG,
  page,
  PAGE,
  PATCH,
  RECORDING,
} from './mistakes/mistake.ts'
import { wrongFiles } from './mistakes/patches.ts'
import { wrongPlaces } from './mistakes/places.ts'
import { wrongQuestions } from './mistakes/questions.ts'
import { wrongRecordings } from './mistakes/recordings.ts'
import { wrongSettings } from './mistakes/settings.ts'
import { wrongWords } from './mistakes/words.ts'
import { copyProject, type ProjectCopy, secondWorkshop } from './project-copy.ts'

/** All that a check says of sources, of what it refuses or, else, of what no reader sees. */
function told(check: () => ReturnType<typeof checkSources>): string {
  try {
    return check()
      .unused.map((one) => `unused: ${formatProblem(one)}`)
      .join('\n')
  } catch (error) {
    if (error instanceof ProblemError) return error.message
    throw error
  }
}

const sources = readSources(secondWorkshop)

describe('a mistake of an author is told', () => {
  for (const [what, broken, message] of [
    ...wrongHeadings,
    ...wrongMarkdown,
    ...wrongMarkup,
    ...wrongWords,
    ...wrongAttributes,
    ...wrongCommands,
    ...wrongQuestions,
    ...wrongClaims,
    ...wrongFiles,
    ...wrongRecordings,
    ...wrongPlaces,
    ...wrongSettings,
    ...wrongFrontMatter,
  ]) {
    it(what, () => {
      assert.equal(
        told(() => checkSources(broken(sources))),
        message,
      )
    })
  }
})

const advised: readonly (readonly [what: string, broken: Break])[] = [
  ['nothing at all', (whole) => whole],
  ['a comment', added('{/* TODO */}')],
  ['a comment within a line', added('Look {/* there */} here.')],
  ['a line break', added('One<br />two')],
  ['signs behind backslashes', added('We \\<3 \\{copies\\}, and \\[it] (/x/).')],
  ['signs in backticks', added('Type `<name>` and `{{ name }}`, and `[!NOTE]`, and `:::note`.')],
  ['an alert', added('> [!NOTE]\n> Look here.')],
  ['a quoted heading', added('> ## 1.3 Quoted')],
  ['a heading that begins with a year', page('## Wrap-up', '## 2026 in review')],
  ['a fence in a fence', added('````md\n```sh\nls\n```\n````')],
  ['a link whose text has brackets', added('See [the \\[words\\]](/tasks/words/).')],
  ['a comment of a free page', addedToFreePage('{/* x */}')],
]

describe('no mistake is told', () => {
  for (const [what, changed] of advised) {
    it(`of ${what}`, () => {
      assert.equal(
        told(() => checkSources(changed(sources))),
        '',
      )
    })
  }
})

describe('in a folder', () => {
  let copy: ProjectCopy
  before(() => {
    copy = copyProject('mistakes')
  })
  after(() => {
    copy.remove()
  })

  for (const [index, [what, broken, message]] of wrongBytes.entries()) {
    it(`a mistake of an author is told: ${what}`, () => {
      const workshop = copy.workshop(`w${index}`)
      broken(workshop)
      assert.equal(
        told(() => checkSources(readSources(workshop))),
        message,
      )
      rmSync(workshop, { recursive: true })
    })
  }

  it('the mark that some editors put before the first line says nothing', () => {
    const workshop = copy.workshop('marked')
    for (const file of [PAGE, CONFIG, PATCH, RECORDING]) {
      const name = path.join(workshop, file)
      writeFileSync(name, `\uFEFF${readFileSync(name, 'utf8')}`)
    }
    assert.equal(
      told(() => checkSources(readSources(workshop))),
      '',
    )
  })

  it('that is no workshop it is told', () => {
    const folder = path.join(copy.folder, 'nowhere')
    assert.throws(() => checkClaims(folder), {
      message:
        `content/workshop.yaml  \`${folder}\` is no workshop: content/workshop.yaml is not there\n` +
        '    expected: a folder that holds content/workshop.yaml, content/tasks/ and workshop/',
    })
  })

  it('a build says the same, with status 1, and leaves what was built before', async () => {
    const dist = path.join(copy.folder, 'dist')
    mkdirSync(path.join(dist, 'tasks'), { recursive: true })
    writeFileSync(path.join(dist, 'index.html'), 'what was built before')
    writeFileSync(path.join(dist, 'tasks/index.html'), 'and this')
    const before = folderHashes(dist)
    const workshop = copy.workshop('built')
    const [, broken, message] = wrongBytes[0] ?? assert.fail('no mistakes')
    broken(workshop)
    const built = await copy.run('build', { WORKSHOP: 'built' })
    assert.deepEqual(built, { status: 1, printed: `${message}\n` })
    assert.deepEqual(folderHashes(dist), before)
  })
})
