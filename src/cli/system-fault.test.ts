import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { systemFault } from './system-fault.ts'

const said: readonly (readonly [what: string, error: unknown, sentence: string | undefined])[] = [
  [
    'a full disk',
    new Error('ENOSPC: no space left on device, write'),
    'This cannot be written or read: there is no space left (ENOSPC)',
  ],
  [
    'a file of another user, wrapped',
    new Error('failed', { cause: new Error("[plugin] EACCES: permission denied, open 'dist/a'") }),
    'dist/a  This cannot be written or read: it belongs to another user (EACCES)',
  ],
  [
    'a full disk of the bundler',
    new Error('Failed to write file in dist/b\n\nCaused by:\n    No space left (os error 28)\n'),
    'dist/b  This cannot be written or read: there is no space left (ENOSPC)',
  ],
  ['a fault of the program', new TypeError('x is not a function'), undefined],
  ['no error', 'ENOSPC: no space left on device, write', undefined],
]
for (const [what, error, sentence] of said) {
  test(`${what} is told in a sentence, or not`, () => {
    assert.equal(systemFault(error), sentence)
  })
}

test('a file that should be there is a fault of the program', () => {
  try {
    readFileSync('/nowhere')
    assert.fail()
  } catch (error) {
    assert.equal(systemFault(error), undefined)
  }
})
