import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listFiles } from '../files/list-files.ts'
import { projectRoot } from './root.ts'
import { otherTests, plainRoomTests, testFolders, testsIn } from './test-files.ts'

const known = listFiles(projectRoot).filter((file) => file.endsWith('.test.ts'))

test('every test is run, and none twice', () => {
  assert.ok(known.length > 100)
  assert.deepEqual([...plainRoomTests(), ...otherTests()].toSorted(), known.toSorted())
  assert.deepEqual(testsIn(testFolders).toSorted(), known.toSorted())
})
