import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { holds } from '../fuzz/holds.ts'
import { isMessage } from './client/message.ts'
import { pace, planRows } from './client/pace.ts'
import { fitTalk, isTalk } from './is-talk.ts'
import { makeOutline, next, noTalk, type OutlineSlide, previous, type Talk } from './talk.ts'

const now = 1_800_000_000_000

function slide(id: string, more: Partial<OutlineSlide>): OutlineSlide {
  const [stretch = ''] = id.split('.')
  return {
    id,
    title: id,
    kind: 'idea',
    part: id,
    stretch,
    main: true,
    beats: 0,
    plan: undefined,
    clocks: [],
    ...more,
  }
}

const outline = makeOutline([
  slide('1.1', { beats: 2, plan: [0, 5] }),
  slide('1.2', { clocks: [{ name: '1.2', minutes: 8, from: 0, to: 0 }], plan: [5, 13] }),
  slide('1.2-more', { main: false, beats: 1 }),
  slide('2.1', { beats: 1, plan: [13, 20] }),
])

const id = fc.oneof(
  fc.constantFrom('1.1', '1.2', '1.2-more', '2.1', '', '__proto__', 'gone'),
  fc.string(),
)
const number = fc.oneof(
  fc.nat({ max: 5 }),
  fc.constantFrom(now, now - 60_000, 0, -1, 0.5, 1e16, 1e300, Number.MAX_VALUE),
  fc.double({ noNaN: true }),
)
const anything = fc.oneof(fc.jsonValue(), fc.constant(undefined))
/** A value as it should be, or most anything. */
function nearly<T>(right: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 20, arbitrary: right }, { weight: 1, arbitrary: anything })
}
const spot = fc.record({ slide: nearly(id), beat: nearly(number) })
const clock = fc.record({ ends: nearly(number), left: nearly(number) })
const stored = nearly(
  fc.record({
    stamp: nearly(number),
    slide: nearly(id),
    beat: nearly(number),
    left: nearly(fc.option(spot, { nil: undefined })),
    black: nearly(fc.boolean()),
    frozen: nearly(fc.option(spot, { nil: undefined })),
    hidden: nearly(fc.array(id, { maxLength: 2 })),
    began: nearly(number),
    since: nearly(number),
    used: nearly(fc.dictionary(id, number, { maxKeys: 2 })),
    clocks: nearly(fc.dictionary(id, clock, { maxKeys: 2 })),
  }),
)

/** The talk after so many presses of a key. */
function pressed(talk: Talk, key: (one: Talk) => Talk): Talk {
  let at = talk
  for (let times = 0; times < 20; times++) at = key(at)
  return at
}

test('whatever was stored, the keys lead through the whole talk', () => {
  holds(stored, (value) => {
    const json: unknown = JSON.parse(JSON.stringify(value ?? null))
    assert.equal(isMessage({ talk: json, kind: 'talk', at: undefined }), isTalk(json))
    const talk = fitTalk(outline, isTalk(json) ? json : noTalk)
    assert.deepEqual(fitTalk(outline, talk), talk)
    pace(outline, talk, now)
    planRows(outline, talk, now)
    const shown = { ...talk, hidden: [] }
    assert.equal(pressed(shown, (one) => next(outline, one, now)).slide, '2.1')
    const { slide: first, beat } = pressed(shown, (one) => previous(outline, one, now))
    assert.deepEqual([outline.at.get(first) ?? 0, beat], [0, 0])
    assert.ok(isTalk(JSON.parse(JSON.stringify(next(outline, shown, now)))))
  })
})
