import assert from 'node:assert/strict'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { ProblemError } from '../files/problem.ts'
import { checkClaims } from './check-claims.ts'
import { folderHashes } from './folder-hashes.ts'
import { wrongClaims } from './mistakes/claims.ts'
import { wrongPlaces } from './mistakes/places.ts'
import { wrongWords } from './mistakes/words.ts'
import { copyProject, type ProjectCopy } from './project-copy.ts'

let copy: ProjectCopy
before(() => {
  copy = copyProject('mistakes')
})
after(() => {
  copy.remove()
})

describe('a mistake of an author is told', () => {
  for (const [index, [what, broken, message]] of [
    ...wrongClaims,
    ...wrongWords,
    ...wrongPlaces,
  ].entries()) {
    it(what, () => {
      const workshop = copy.workshop(`w${index}`)
      broken(workshop)
      assert.throws(
        () => checkClaims(workshop),
        (error) => error instanceof ProblemError && (assert.equal(error.message, message), true),
      )
      rmSync(workshop, { recursive: true })
    })
  }
})

it('a folder that is no workshop is told', () => {
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
  const [[, broken, message] = assert.fail('no mistakes')] = wrongClaims
  broken(copy.workshop('built'))
  const built = await copy.run('build', { WORKSHOP: 'built' })
  assert.deepEqual(built, { status: 1, printed: `${message}\n` })
  assert.deepEqual(folderHashes(dist), before)
})
