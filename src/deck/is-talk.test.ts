import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitTalk, isTalk } from './is-talk.ts'
import { makeOutline, noTalk, type Talk } from './talk.ts'

const talk: Talk = {
  ...noTalk,
  stamp: 5,
  slide: '2.1',
  beat: 1,
  left: { slide: '1.1', beat: 0 },
  frozen: { slide: '1.1', beat: 0 },
  hidden: ['1.2'],
  used: { '1-water': 60_000 },
  clocks: { '1.1': { ends: 9, left: 0 } },
}

test('a talk comes back from JSON as it was', () => {
  for (const one of [noTalk, talk]) {
    assert.ok(isTalk(JSON.parse(JSON.stringify(one))))
  }
})

const wrong: readonly (readonly [what: string, value: unknown])[] = [
  ['nothing', null],
  ['a text', 'talk'],
  ['a list', [talk]],
  ['another version’s', { stamp: 1, slide: '2.1', beat: 0, open: [], inputs: {} }],
  ['a slide without a name', { ...talk, slide: 3 }],
  ['half a beat', { ...talk, beat: 0.5 }],
  ['a beat before the first', { ...talk, beat: -1 }],
  ['no time', { ...talk, stamp: NaN }],
  ['a time that no date can be', { ...talk, stamp: 1e300 }],
  ['a place that is none', { ...talk, left: { slide: '1.1' } }],
  ['a frozen wall without a place', { ...talk, frozen: true }],
  ['no place at all', { ...talk, frozen: null }],
  ['clocks that are none', { ...talk, clocks: { a: { ends: 'soon', left: 0 } } }],
  ['times that are none', { ...talk, used: { a: '1' } }],
]
for (const [what, value] of wrong) {
  test(`${what} is no talk`, () => assert.equal(isTalk(value), false))
}

const slide = { title: '', kind: 'idea', part: '', stretch: '', plan: undefined, clocks: [] }
const outline = makeOutline([
  { ...slide, id: '1.1', main: true, beats: 2 },
  { ...slide, id: 'more', main: false, beats: 0 },
])

const places: readonly (readonly [what: string, talk: Partial<Talk>, fits: Partial<Talk>])[] = [
  ['a slide that is gone', { slide: 'gone', beat: 3 }, { slide: 'gone', beat: 0 }],
  ['beats that are gone', { slide: '1.1', beat: 9 }, { slide: '1.1', beat: 2 }],
  ['a way back that leads in a circle', { left: { slide: 'more', beat: 0 } }, { left: undefined }],
  ['a way back', { left: { slide: '1.1', beat: 1 } }, { left: { slide: '1.1', beat: 1 } }],
]
for (const [what, given, fits] of places) {
  test(`${what} is taken for what there is`, () => {
    const whole = { ...noTalk, left: undefined }
    assert.deepEqual(fitTalk(outline, { ...whole, ...given }), { ...whole, ...fits })
  })
}
