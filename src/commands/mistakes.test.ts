import assert from 'node:assert/strict'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { ProblemError } from '../workshop/problem.ts'
import { checkClaims } from './check-claims.ts'
import { folderHashes } from './folder-hashes.ts'
import { wrongClaims } from './mistakes/claims.ts'
import { wrongPlaces } from './mistakes/places.ts'
import { wrongWords } from './mistakes/words.ts'
import { copyProject, type ProjectCopy } from './project-copy.ts'

const mistakes = [...wrongClaims, ...wrongWords, ...wrongPlaces]

describe('a mistake of an author', { concurrency: 2 }, () => {
  let copy: ProjectCopy
  let dist: string
  before(() => {
    copy = copyProject('mistakes')
    dist = path.join(copy.folder, 'dist')
    mkdirSync(path.join(dist, 'tasks'), { recursive: true })
    writeFileSync(path.join(dist, 'index.html'), 'what was built before')
    writeFileSync(path.join(dist, 'tasks/index.html'), 'and this')
  })
  after(() => {
    copy.remove()
  })

  for (const [index, [what, broken, message]] of mistakes.entries()) {
    it(what, async () => {
      const before = folderHashes(dist)
      const workshop = copy.workshop(`w${index}`)
      broken(workshop)
      assert.throws(
        () => checkClaims(workshop),
        (error) => error instanceof ProblemError && (assert.equal(error.message, message), true),
      )
      const built = await copy.run('build', { WORKSHOP: `w${index}` })
      rmSync(workshop, { recursive: true })
      assert.deepEqual(built, { status: 1, printed: `${message}\n` })
      assert.deepEqual(folderHashes(dist), before)
    })
  }

  it('a folder that is no workshop', async () => {
    const built = await copy.run('build', { WORKSHOP: 'nowhere' })
    const folder = path.join(copy.folder, 'nowhere')
    assert.deepEqual(built, {
      status: 1,
      printed:
        `content/workshop.yaml  \`${folder}\` is no workshop: content/workshop.yaml is not there\n` +
        '    expected: a folder that holds content/workshop.yaml, content/tasks/ and workshop/\n',
    })
  })
})
