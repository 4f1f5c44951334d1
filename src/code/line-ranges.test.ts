import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseLineRanges } from './line-ranges.ts'

const PAGE = { file: 'content/tasks/1.mdx', line: 7 }

describe('parseLineRanges', () => {
  const table: [lines: string, ranges: [number, number][]][] = [
    ['5', [[5, 5]]],
    ['5-12', [[5, 12]]],
    ['5-', [[5, 18]]],
    ['18', [[18, 18]]],
    [
      '1-3, 8-9',
      [
        [1, 3],
        [8, 9],
      ],
    ],
    [
      '1,2-2,17-',
      [
        [1, 1],
        [2, 2],
        [17, 18],
      ],
    ],
  ]
  for (const [lines, ranges] of table) {
    it(lines, () => {
      const expected = ranges.map(([first, last]) => ({ first, last }))
      assert.deepEqual(parseLineRanges(lines, 18, 'lamp.sh', PAGE), expected)
    })
  }
})

describe('parseLineRanges: mistakes of an author', () => {
  const beyond = (lines: string) => `\`lines="${lines}"\` leads beyond the end of \`lamp.sh\`
    expected: lines from 1 to 18`
  const disordered = (lines: string) => `\`lines="${lines}"\` is not in order
    expected: every range after the one before it, its smaller number first`
  const nothing = `\`lines\` names no lines
    expected: numbers and ranges in order, like \`5\`, \`5-12\`, \`5-\` or \`1-3,8-9\``
  const table: [lines: string, message: string, found: string][] = [
    ['10-30', beyond('10-30'), '10-30'],
    ['19-', beyond('19-'), '19-'],
    ['3,19', beyond('3,19'), '19'],
    ['5-3', disordered('5-3'), '5-3'],
    ['5-8,8', disordered('5-8,8'), '8'],
    ['0', disordered('0'), '0'],
    ['five', nothing, 'five'],
    ['-5', nothing, '-5'],
    ['5 6', nothing, '5 6'],
    ['1,', nothing, '1,'],
    ['', nothing, ''],
  ]
  for (const [lines, message, found] of table) {
    it(lines, () => {
      assert.throws(() => parseLineRanges(lines, 18, 'lamp.sh', PAGE), {
        name: 'ProblemError',
        message: `content/tasks/1.mdx:7  ${message}\n    found: ${found}`,
      })
    })
  }
})
