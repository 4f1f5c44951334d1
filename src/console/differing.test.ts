import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differingParts, recordedLines } from './differing.ts'

const genesis = '0f9188f13cb7b2c71f2a335e3a4fc328bf5beb436012afca590b1a11466e2206'

/** An output with what differs in brackets. */
function shown(output: string, other: string, day = '2026-11-27'): string {
  const lines = recordedLines(output, differingParts(output, other, day), day)
  return lines
    .map(({ text, differs }) =>
      differs.reduceRight((left, { start, end }) => {
        return `${left.slice(0, start)}[${left.slice(start, end)}]${left.slice(end)}`
      }, text),
    )
    .join('\n')
}

const table: readonly [what: string, one: string, other: string, shown: string][] = [
  [
    'a hash that is the same on both machines does not differ, another does',
    `best ${genesis}, id 1a2b3c4d`,
    `best ${genesis}, id 5e6f7a8b`,
    `best ${genesis}, id [1a2b3c4d]`,
  ],
  [
    'numbers of processes, store paths and what was measured differ everywhere',
    `Main PID: 12\n/gnu/store/${'e'.repeat(32)}-unit\n3s ago`,
    `Main PID: 12\n/gnu/store/${'e'.repeat(32)}-unit\n3s ago`,
    `Main PID: [12]\n/gnu/store/[${'e'.repeat(32)}]-unit\n[3s] ago`,
  ],
  [
    'the day of the recording differs, another day only where it was seen to',
    'Fri 2026-11-27, Nov 28, made Jan 03, by 27 Nov 2026, since 3 Oct 2026',
    'Fri 2026-11-27, Nov 28, made Jan 03, by 27 Nov 2026, since 4 Oct 2026',
    '[Fri 2026-11-27], [Nov 28], made Jan 03, by [27 Nov 2026], since [3 Oct 2026]',
  ],
  [
    'so does the time of this day, and not the time of another day',
    'Nov 27 12:34:56 vm a[7]: 2026-11-27T12:34:56Z at 2011-02-02T23:16:42Z',
    'Nov 27 12:34:56 vm a[7]: 2026-11-27T12:34:56Z at 2011-02-02T23:16:42Z',
    '[Nov 27] [12:34:56] vm a[[7]]: [2026-11-27]T[12:34:56Z] at 2011-02-02T23:16:42Z',
  ],
  [
    'a setting that is the same stays',
    'limit 30s\nup 2s',
    'limit 30s\nup 3s',
    'limit 30s\nup [2s]',
  ],
  ['a line that only one has differs whole', 'a\nb at 12:34:56', 'a', 'a\nb at [12:34:56]'],
  ['lines have their counterparts', 'at 1s\nb\nc 1s', 'b\nc 1s', 'at [1s]\nb\nc 1s'],
]
for (const [what, one, other, expected] of table) {
  test(`on two machines: ${what}`, () => {
    assert.equal(shown(one, other), expected)
  })
}

test('what is known to differ need not be seen', () => {
  assert.deepEqual(
    differingParts('a[7]: Nov 27 12:34:56 1s', 'a[8]: Nov 28 01:02:03 1s', '2026-11-27'),
    [],
  )
  assert.deepEqual(differingParts('a\nb[7]: 1a2b3c4d', 'a\nb[8]: 5e6f7a8b', '2026-11-27'), [
    { line: 1, part: 1 },
  ])
})
