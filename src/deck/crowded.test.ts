import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TaskOutline } from '../words/outline.ts'
import { formatProblem } from '../workshop/problem.ts'
import { crowdedSlides } from './crowded.ts'
import { deckSlides } from './deck-slides.ts'
import type { Item } from './item.ts'

const step = { id: '2.1', title: 'Light', step: true, line: 10 }
const task: TaskOutline = {
  name: '2-lamp',
  file: 'content/tasks/2-lamp.mdx',
  title: 'Lamp',
  goal: 'Light it.',
  before: '',
  after: '',
  minutes: { min: 30, max: 50 },
  course: true,
  steps: [step],
  headings: [step],
}
const at = { at: `${task.file}:11` }
const paragraph = (letters: number): string => `<p>${'x'.repeat(letters)}</p>`
const command = (lines: number, output = '') => ({
  machine: 0,
  machineLabel: 'host',
  prompt: 'host$',
  text: Array(lines).fill('x').join('\n'),
  html: '',
  output,
})

/** What is said of the slides of one word. */
function said(item: Item, exempt: readonly string[] = []): string[] {
  return crowdedSlides(
    deckSlides([task], () => [item]),
    exempt,
  ).map(formatProblem)
}

const full = (id: string, found: number, most: number): string[] => [
  `content/tasks/2-lamp.mdx:10  The slide \`${id}\` is too full\n` +
    `    expected: about ${most} px of 720: less text in one piece, or deck="skip"\n` +
    `    found: about ${found} px`,
]
const cases: readonly (readonly [what: string, item: Item, says: readonly string[]])[] = [
  ['text that is parted', { kind: 'slide', ...at, html: paragraph(400).repeat(9) }, []],
  [
    'text in one piece',
    { kind: 'slide', ...at, html: paragraph(2000) },
    full('2.1-slide-1', 757, 520),
  ],
  [
    'a hint in one piece',
    { kind: 'hint', ...at, id: 'h', title: 'How?', error: false, html: paragraph(2000) },
    full('2.1-hints-1', 757, 430),
  ],
  [
    'a question with a long reason',
    {
      kind: 'question',
      ...at,
      id: 'q',
      type: 'single',
      predict: false,
      prompt: '<p>Why?</p>',
      choices: [{ right: true, answer: 'x', reason: 'x'.repeat(2000) }],
    },
    full('2.1-question-1', 888, 480),
  ],
  [
    'commands that are parted',
    { kind: 'console', ...at, label: 'host', commands: Array(20).fill(command(1)) },
    [],
  ],
  [
    'a command of many lines',
    { kind: 'console', ...at, label: 'host', commands: [command(20)] },
    full('2.1-console-1', 821, 560),
  ],
]
for (const [what, item, says] of cases) {
  test(what, () => assert.deepEqual(said(item), says))
}

test('a slide that is exempt is passed over, a name that no slide has is not', () => {
  const item: Item = { kind: 'slide', ...at, html: paragraph(2000) }
  assert.deepEqual(said(item, ['2.1-slide-1']), [])
  assert.deepEqual(said(item, ['2.1-slide-1', '2.1-slide-2']), [
    'content/workshop.yaml  There is no slide `2.1-slide-2`\n    nearest: 2.1-slide-1',
  ])
})
