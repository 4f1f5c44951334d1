import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeDeck } from './deck.ts'
import { readGarden } from './fixtures/read-garden.ts'
import { firstBeats, lastBeat, type Slide } from './slide.ts'

const { slides, plan } = makeDeck(readGarden())
const main = slides.filter((slide) => slide.main)

function slideNamed(id: string, among: readonly Slide[] = slides): Slide {
  return among.find((slide) => slide.id === id) ?? assert.fail(`no slide ${id}`)
}

test('the main path goes from the idea over the work to what was to be seen, and asks once', () => {
  assert.deepEqual(
    main.map(({ id }) => id),
    [
      'opener',
      'plan',
      '1-water',
      '1-water-opening',
      '1.1',
      '1.1-exercise',
      '1.1-debrief',
      '1.1-question',
      '1.2-question',
      '1.2-exercise',
      '1.2-debrief',
      'break-1',
      '2-light',
      '2.1',
      '2.1-question',
      'wrap-up',
    ],
  )
})

test('what is asked for is backstage, after the main path of its step; so is the appendix', () => {
  const from = slides.findIndex(({ id }) => id === '1.1-question')
  const to = slides.findIndex(({ id }) => id === '1.2-question')
  assert.deepEqual(
    slides.slice(from + 1, to).map(({ title }) => title),
    [
      'Hint 1.1: Where is the mark?',
      'Error 1.1: no water: password refused',
      'Question 1.1: Is it wet?',
      'Command 1.1: water status',
      'Code 1.1: beds.json',
    ],
  )
  assert.deepEqual(
    slides.slice(slides.findIndex(({ id }) => id === 'wrap-up') + 1).map(({ id }) => id),
    ['tools', '9.1-exercise'],
  )
})

test('a step has at most four slides, and no result before its work', () => {
  for (const part of new Set(main.map((slide) => slide.part))) {
    const kinds = main.filter((slide) => slide.part === part).map(({ kind }) => kind)
    assert.ok(kinds.length <= 4, part.id)
    if (kinds.includes('exercise') && kinds.includes('debrief')) {
      assert.ok(kinds.indexOf('exercise') < kinds.indexOf('debrief'), part.id)
    }
  }
})

test('the idea shows the place of work in the code of the page, lit', () => {
  const [pane] = slideNamed('1.1').panes
  assert.ok(pane.kind === 'code')
  assert.deepEqual(
    pane.rows.map(({ number, text }) => `${number} ${text}`),
    ['4 pump = {', '5   # FIXME: Task 1.1', '6   enable = false;', '7   litres = 10;', '8 };'],
  )
  assert.deepEqual(pane.lit, [[5, 6]])
})

test('the author’s slide is the idea; a step with neither shows how its text begins', () => {
  const [own] = slideNamed('1-water-opening').panes
  assert.ok(own.kind === 'text')
  assert.equal(own.heading, 'Dry and wet')
  const [text] = slideNamed('2.1').panes
  assert.ok(text.kind === 'text')
  assert.equal(text.blocks.length, 1)
})

test('an exercise has its lines, files, clock and hints, and none of its notes', () => {
  const { panes, notes } = slideNamed('1.1-exercise')
  const [work] = panes
  assert.ok(work.kind === 'work')
  assert.deepEqual(
    work.pages.map((blocks) => blocks.map(({ kind }) => kind)),
    [['prose', 'console']],
  )
  assert.deepEqual([work.clock, work.minutes, work.hints], ['1.1', 6, 2])
  assert.deepEqual(work.files, ['garden.nix'])
  assert.equal(notes.length, 1)
})

test('several works of a step are panes of one exercise, each with a clock', () => {
  const clocks = slideNamed('1.2-exercise').panes.map((pane) =>
    pane.kind === 'work' ? `${pane.clock} ${pane.minutes}` : pane.kind,
  )
  assert.deepEqual(clocks, ['1.2 4', '1.2/2 3'])
})

test('a break says what comes after it', () => {
  const [pane] = slideNamed('break-1').panes
  assert.ok(pane.kind === 'break')
  assert.equal(pane.next, 'Task 2: Light')
})

test('the debrief has what was to be seen, then what was added, as it is now', () => {
  const [seen, solution, ...others] = slideNamed('1.1-debrief').panes
  assert.equal(others.length, 0)
  assert.ok(seen.kind === 'text' && seen.outputs)
  assert.ok(solution?.kind === 'code')
  assert.deepEqual(
    solution.rows.map(({ kind, number, text }) => `${kind} ${number} ${text}`),
    [
      'plain 2   beds = 2;',
      'plain 3 ',
      'plain 4   pump = {',
      'added 5     enable = true;',
      'plain 6     litres = 10;',
      'plain 7   };',
      'plain 8 }',
    ],
  )
})

test('a question opens its answer by a beat; a prediction is answered when the work is done', () => {
  assert.equal(lastBeat(slideNamed('1.1-question')), 1)
  assert.equal(lastBeat(slideNamed('1.2-question')), 0)
  assert.match(slideNamed('1.2-question').title, /^Prediction 1\.2: How many beds/)
  const { panes } = slideNamed('1.2-debrief')
  assert.deepEqual(
    panes.map((pane) => (pane.kind === 'question' ? pane.answer : pane.kind)),
    ['text', 'now'],
  )
  assert.deepEqual(firstBeats({ panes }), [0, 1])
})

test('exercises and breaks take their minutes, the other slides share the rest of the task', () => {
  assert.deepEqual(plan.stretches, [
    { name: '1-water', title: 'Water', minutes: 40, told: true },
    { name: 'break-1', title: 'Tea', minutes: 5, told: true },
    { name: '2-light', title: 'Light', minutes: 10, told: true },
    { name: 'break-2', title: 'Buffer', minutes: 3, told: false },
  ])
  const spanOf = (id: string): string =>
    (plan.spans.get(id) ?? []).map((at) => at.toFixed(1)).join('–')
  // 40 minutes, 13 of them work: seven slides have 27 minutes.
  assert.equal(spanOf('1-water'), '0.0–3.9')
  assert.equal(spanOf('1.1-exercise'), '11.6–17.6')
  assert.equal(spanOf('break-1'), '40.0–45.0')
  assert.equal(spanOf('opener'), '')
  assert.equal(spanOf('1.1-hint-1'), '')
})

test('what the event leaves out is backstage as a whole, and takes no time', () => {
  const short = makeDeck(readGarden("event: { skip: ['1.2', 2-light] }\n"))
  const ids = short.slides.filter((slide) => slide.main).map(({ id }) => id)
  assert.ok(!ids.some((id) => id.startsWith('1.2') || id.startsWith('2')))
  assert.equal(slideNamed('1.2-exercise', short.slides).main, false)
  assert.deepEqual(
    short.plan.stretches.map(({ name, minutes }) => `${name} ${minutes.toFixed(1)}`),
    ['1-water 25.3', 'break-1 5.0', 'break-2 3.0'],
  )
})

test('notes of a step are those of all its slides', () => {
  const { part } = slideNamed('1.1-question')
  assert.equal(part.notes.length, 1)
  assert.equal(slideNamed('1.1').part, part)
})
