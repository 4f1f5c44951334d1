import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parsePins, pinsFile, printPins, readPins } from './pins.ts'
import { isRootName, roots, unpinned } from './roots.ts'

test('the pins are as the command writes them, and nothing that is asked for lacks one', () => {
  assert.equal(printPins(readPins()), readFileSync(pinsFile, 'utf8'))
  assert.deepEqual([...readPins().roots.keys()], Object.keys(roots))
  for (const name of Object.keys(roots).filter(isRootName)) {
    assert.deepEqual(unpinned(name, readPins()), [])
  }
})

test('a line that names no package is refused with its place', () => {
  assert.throws(() => parsePins('date 20261127T120000Z\n\n[root]\ncurl 8.14\n', 'pins.txt'), {
    message: `pins.txt:4  A line of the pins that names no package
    expected: name, version, SHA-256 and path of a package
    found: curl 8.14`,
  })
})
