import assert from 'node:assert/strict'
import { test } from 'node:test'
import { longestAnswer } from './check-typed.ts'
import { slowPart } from './slow-pattern.ts'

const slow: readonly (readonly [pattern: string, part: string])[] = [
  ['^(a+)+$', '(a+)+'],
  ['^(a|aa)+$', '(a|aa)+'],
  ['^(?:\\w+\\s?)*$', '(?:\\w+\\s?)*'],
  ['^(?:(?:a?)b?)*$', '(?:(?:a?)b?)*'],
  ['^(a{1,3}){2,}$', '(a{1,3}){2,}'],
  ['^(a+){1,30}$', '(a+){1,30}'],
  ['^(?:(?:a{1,9}){9}){9}$', '(?:(?:a{1,9}){9}){9}'],
  ['^(.)\\1$', '\\1'],
  ['^.*.*.*.*x$', '^.*.*.*.*x$'],
  ['^.{0,99}.{0,99}.{0,99}.{0,99}x$', '^.{0,99}.{0,99}.{0,99}.{0,99}x$'],
  // From each place of the answer.
  ['a+a+a+[^a]', 'a+a+a+[^a]'],
  ['^b|a+a+a+[^a]', '^b|a+a+a+[^a]'],
]

for (const [pattern, part] of slow) {
  test(`/${pattern}/ is slow`, () => assert.equal(slowPart(pattern, ''), part))
}

const quick = [
  '^/var/lib/.+$',
  '^\\s*8\\.[01]\\s*(?:EXPOSED)?$',
  '^(?:ab)+$',
  '^(?:a{3})+$',
  '^(yes|no)( please){0,3}$',
  '^[a-z]+\\.[a-z]+\\.[a-z]+$',
  '^.*=.*=.*x$',
  '^a+a+a+[^a]',
  'a+a+[^a]',
  '^(?:\\d{1,3}\\.){3}\\d{1,3}$',
]

for (const pattern of quick) {
  test(`/${pattern}/ is quick, whatever is typed`, () => {
    assert.equal(slowPart(pattern, 'iu'), undefined)
    const expression = new RegExp(pattern, 'iu')
    for (const piece of ['a', 'ab', '/', '=', ' ', 'a.', '8.1 ', '1.']) {
      // Of the processor: others may want it as well.
      const begun = process.cpuUsage()
      expression.test(`${piece.repeat(longestAnswer)}!`.slice(0, longestAnswer))
      const { user, system } = process.cpuUsage(begun)
      assert.ok((user + system) / 1000 < 300, piece)
    }
  })
}
