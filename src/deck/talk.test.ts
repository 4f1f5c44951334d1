import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  addMinute,
  backstageOf,
  exerciseAfter,
  restartTime,
  toggleFrozen,
  toggleHidden,
} from './presenting.ts'
import {
  following,
  goTo,
  makeOutline,
  next,
  noTalk,
  type OutlineSlide,
  previous,
  type Talk,
  timeLeft,
  toggleClock,
  usedBy,
} from './talk.ts'

const slide = (id: string, more: Partial<OutlineSlide> = {}): OutlineSlide => ({
  id,
  title: id,
  kind: 'idea',
  part: id.split('-')[0] ?? '',
  stretch: id.split('.')[0] ?? '',
  main: true,
  beats: 0,
  plan: undefined,
  clocks: [],
  ...more,
})
const clock = { name: '1.1', minutes: 2, from: 0, to: 0 }
const outline = makeOutline([
  slide('opener'),
  slide('1.1'),
  slide('1.1-exercise', { kind: 'exercise', clocks: [clock] }),
  slide('1.1-question', { beats: 1 }),
  slide('1.1-hint-1', { main: false }),
  slide('1.1-hint-2', { main: false, beats: 1 }),
  slide('2.1', { beats: 2 }),
  slide('2.1-exercise', { kind: 'exercise' }),
])
const at = (talk: Talk): string => `${talk.slide}/${talk.beat}`

/** The spots of a talk in which a key is pressed again and again. */
function pressed(press: (talk: Talk) => Talk, from: Talk, times: number): string[] {
  const spots: string[] = []
  let talk = from
  for (let count = 0; count < times; count++) {
    talk = press(talk)
    spots.push(at(talk))
  }
  return spots
}

test('Next opens each beat, starts a clock, passes backstage, and stops at the end', () => {
  const start = { ...noTalk, slide: 'opener' }
  assert.deepEqual(
    pressed((talk) => next(outline, talk, 1000), start, 10),
    [
      '1.1/0',
      '1.1-exercise/0',
      '1.1-exercise/0',
      '1.1-question/0',
      '1.1-question/1',
      '2.1/0',
      '2.1/1',
      '2.1/2',
      '2.1-exercise/0',
      '2.1-exercise/0',
    ],
  )
})

test('Previous undoes each beat', () => {
  const end = { ...noTalk, slide: '2.1-exercise' }
  assert.deepEqual(
    pressed((talk) => previous(outline, talk, 1000), end, 8),
    [
      '2.1/2',
      '2.1/1',
      '2.1/0',
      '1.1-question/1',
      '1.1-question/0',
      '1.1-exercise/0',
      '1.1/0',
      'opener/0',
    ],
  )
})

test('from backstage Next and Previous lead back to where the main path was left', () => {
  const main = goTo(outline, noTalk, { slide: '1.1-question', beat: 1 }, 0)
  const hint = goTo(outline, main, { slide: '1.1-hint-1', beat: 0 }, 0)
  assert.equal(at(next(outline, hint, 0)), '1.1-question/1')
  assert.equal(at(previous(outline, hint, 0)), '1.1-question/1')
  const other = goTo(outline, hint, { slide: '1.1-hint-2', beat: 0 }, 0)
  assert.deepEqual(
    pressed((talk) => next(outline, talk, 0), other, 2),
    ['1.1-hint-2/1', '1.1-question/1'],
  )
  assert.deepEqual(
    backstageOf(outline, hint).map(({ id }) => id),
    ['1.1-hint-1', '1.1-hint-2'],
  )
})

test('what Next does can be told before: the light, a clock, a spot, nothing', () => {
  const talk = { ...noTalk, slide: '1.1-exercise' }
  assert.deepEqual(following(outline, { ...talk, black: true }), { kind: 'light' })
  assert.equal(following(outline, talk)?.kind, 'clock')
  const started = next(outline, talk, 0)
  assert.deepEqual(following(outline, started), {
    kind: 'spot',
    spot: { slide: '1.1-question', beat: 0 },
  })
  assert.equal(following(outline, { ...noTalk, slide: '2.1-exercise' }), undefined)
})

test('a key that ends the black moves nothing', () => {
  const talk = next(outline, { ...noTalk, slide: '1.1', black: true }, 0)
  assert.deepEqual([at(talk), talk.black], ['1.1/0', false])
})

test('slides that are taken out are passed, and can be put back', () => {
  const talk = toggleHidden({ ...noTalk, slide: '1.1' }, '1.1-exercise')
  assert.equal(at(next(outline, talk, 0)), '1.1-question/0')
  assert.deepEqual(toggleHidden(talk, '1.1-exercise').hidden, [])
  assert.deepEqual(exerciseAfter(outline, talk), { slide: '2.1-exercise', beat: 0 })
})

test('a place that does not exist changes nothing; a beat that does not is the last one', () => {
  const talk = { ...noTalk, slide: '1.1' }
  assert.equal(goTo(outline, talk, { slide: 'nowhere', beat: 0 }, 0), talk)
  assert.equal(at(goTo(outline, talk, { slide: '2.1', beat: 9 }, 0)), '2.1/2')
})

test('clocks run beside each other, rest, go on, and get more time', () => {
  const one = toggleClock(noTalk, { name: 'a', minutes: 2 }, 1000)
  const two = toggleClock(one, { name: 'b', minutes: 1 }, 2000)
  const left = ({ clocks }: Talk, name: string, now: number): number =>
    timeLeft(clocks[name] ?? assert.fail(), now)
  assert.deepEqual([left(two, 'a', 3000), left(two, 'b', 3000)], [118_000, 59_000])
  const rested = toggleClock(two, { name: 'a', minutes: 2 }, 11_000)
  assert.equal(left(rested, 'a', 99_000), 110_000)
  const on = toggleClock(rested, { name: 'a', minutes: 2 }, 100_000)
  assert.equal(left(on, 'a', 100_000), 110_000)
  assert.equal(left(addMinute(on, { name: 'a', minutes: 2 }, 100_000), 'a', 100_000), 170_000)
  // One that ran out long ago gets a minute from now on.
  assert.equal(left(addMinute(on, { name: 'a', minutes: 2 }, 500_000), 'a', 500_000), 60_000)
})

test('each stretch counts its own time; looking something up counts for where one is', () => {
  const begun = goTo(outline, { ...noTalk, slide: 'opener' }, { slide: '1.1', beat: 0 }, 1000)
  assert.deepEqual([begun.began, begun.since], [1000, 1000])
  const second = goTo(outline, begun, { slide: '2.1', beat: 0 }, 61_000)
  assert.equal(usedBy(second, '1', '2', 90_000), 60_000)
  assert.equal(usedBy(second, '2', '2', 90_000), 29_000)
  const hint = goTo(outline, second, { slide: '1.1-hint-1', beat: 0 }, 70_000)
  const back = next(outline, hint, 80_000)
  assert.equal(usedBy(back, '2', '2', 91_000), 30_000)
  assert.equal(usedBy(back, '1', '2', 91_000), 60_000)
  assert.deepEqual(restartTime(back, 5).used, {})
})

test('the wall stays where it was frozen, until it follows again', () => {
  const talk = toggleFrozen({ ...noTalk, slide: '1.1', beat: 0 })
  const moved = goTo(outline, talk, { slide: '2.1', beat: 1 }, 0)
  assert.deepEqual(moved.frozen, { slide: '1.1', beat: 0 })
  assert.equal(toggleFrozen(moved).frozen, undefined)
})
