import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeOutline, noTalk, type OutlineSlide, type Talk } from '../talk.ts'
import { pace, planRows } from './pace.ts'

const slide = (id: string, plan: OutlineSlide['plan'], main = true): OutlineSlide => {
  const stretch = id.split('.')[0] ?? ''
  return {
    id,
    title: `Task ${stretch}`,
    kind: 'idea',
    part: id,
    stretch,
    main,
    beats: 0,
    plan,
    clocks: [],
  }
}
const outline = makeOutline([
  slide('opener', undefined),
  slide('1.1', [0, 10]),
  slide('1.2', [10, 20]),
  slide('1.2-hint-1', undefined, false),
  slide('2.1', [25, 40]),
])
const minute = 60_000
const talk = (slide: string, more: Partial<Talk> = {}): Talk => {
  return { ...noTalk, slide, began: minute, since: minute, ...more }
}

for (const [what, state, minutes, says] of [
  ['before it begins', noTalk, 0, 'not begun, 40 min planned'],
  ['within the time of the slide', talk('1.2'), 15, '15 min, on time, 25 min left'],
  ['later', talk('1.2'), 28, '28 min, 8 min behind, 20 min left'],
  ['earlier', talk('2.1'), 20, '20 min, 5 min ahead, 15 min left'],
  ['in a buffer that is not shown', talk('2.1'), 25, '25 min, on time, 15 min left'],
  [
    'backstage, by the slide that was left',
    talk('1.2-hint-1', { left: { slide: '1.2', beat: 0 } }),
    15,
    '15 min, on time, 25 min left',
  ],
] as const) {
  test(what, () => {
    const found = pace(outline, state, (minutes + 1) * minute)
    assert.equal(found.replace(/, until .*$/, ''), says)
  })
}

test('each task has what is planned, used and left', () => {
  const state = talk('2.1', { since: 23 * minute, used: { '1': 22 * minute } })
  assert.deepEqual(planRows(outline, state, 27 * minute), [
    { title: 'Task 1', here: false, planned: '20 min', used: '22 min', left: '' },
    { title: 'Task 2', here: true, planned: '15 min', used: '4 min', left: '11 min' },
  ])
})
