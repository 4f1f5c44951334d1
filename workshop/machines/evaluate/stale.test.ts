import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readSources } from '../../../src/lesson/read-sources.ts'
import { parseWorkshop } from '../../../src/lesson/workshop.ts'
import { evaluatedFolder, evaluatedHash, readAbout } from './evaluated-state.ts'

const root = join(import.meta.dirname, '../../..')
const { states } = parseWorkshop(readSources(root))
const again = 'evaluate it again: npm run evaluate'

for (const { name, files } of states) {
  test(`what is kept of the state ${name} was evaluated from its files as they are`, () => {
    const about = readAbout(join(root, evaluatedFolder(name)))
    assert.ok(about, `the state ${name} was never evaluated; ${again}`)
    const message = `the state ${name} has changed since it was evaluated; ${again}`
    assert.equal(about.files, evaluatedHash(files), message)
  })
}

test('nothing is kept of a state that does not exist', () => {
  const folders = readdirSync(join(root, evaluatedFolder('.')), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  assert.deepEqual(folders.sort(), states.map(({ name }) => name).sort())
})
