import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { formatProblem } from '../files/problem.ts'
import type { Block } from './block.ts'
import { blockText } from './block-text.ts'
import { plainText } from './reader.ts'
import { blocksOf, type Task } from './task.ts'
import { readTestTask } from './test-task.ts'

const FILE = 'content/tasks/2-lamp.mdx'

const page = `
Before the first step: [a link](#2.1), and it's "quoted" -- so.

<Snippet file="a.sh" />

## 2.1 Light *it*

> ## 9.9 A quoted heading opens nothing

<Hint title="Where?">

- in a list

  \`\`\`console skip="destroys data" exit="3"
  host$ rm x
  \`\`\`

</Hint>

Press <kbd>Enter</kbd> in release <Value name="release" />.{/* no reader sees this */}

![A lamp](../pictures/x.png "Figure 1")

> [!WARNING]
> It is *hot*.[^hot]

<Lamp colour="red">

Inside.

</Lamp>

## Wrap-up

Done.

[^hot]: Look:

    \`\`\`console
    host$ ls
    \`\`\`
`

/** A block in a line: its kind, line and step. */
function line({ kind, place, step }: Block): string {
  return `${place.line} ${kind} ${step ?? ''}`
}

function ofKind<Kind extends Block['kind']>(
  task: Task,
  kind: Kind,
): Extract<Block, { kind: Kind }>[] {
  return blocksOf(task).filter(
    (block): block is Extract<Block, { kind: Kind }> => block.kind === kind,
  )
}

describe('readTask', () => {
  const { task, problems, unused } = readTestTask(FILE, page)

  it('finds nothing wrong with a page that is right', () => {
    assert.deepEqual([problems, unused], [[], []])
  })

  it('takes the name from the file, and what the front matter says', () => {
    const { name, file, title, goal, minutes, course } = task
    assert.deepEqual(
      { name, file, title, goal, minutes, course },
      {
        name: '2-lamp',
        file: FILE,
        title: 'T',
        goal: 'G',
        minutes: { min: 1, max: 2 },
        course: true,
      },
    )
  })

  it('opens sections by its own headings, not by quoted ones', () => {
    assert.deepEqual(
      task.sections.map(({ id, title, step, heading }) => [
        id,
        title,
        step,
        heading.map(plainText).join(''),
      ]),
      [
        ['2.1', 'Light it', true, 'Light it'],
        ['wrap-up', 'Wrap-up', false, 'Wrap-up'],
      ],
    )
    assert.deepEqual(
      task.steps.map(({ id }) => id),
      ['2.1'],
    )
  })

  it('finds every block in page order, with its place and its step', () => {
    assert.deepEqual(blocksOf(task).map(line), [
      '9 prose 2.1',
      '11 snippet 2.1',
      '15 prose 2.1',
      '17 hint 2.1',
      '19 prose 2.1',
      '21 console 2.1',
      '27 prose 2.1',
      '29 picture 2.1',
      '31 alert 2.1',
      '31 prose 2.1',
      '34 own 2.1',
      '36 prose 2.1',
      '42 prose 2.1',
      '44 prose 2.1',
      '46 console 2.1',
    ])
  })

  it('gives values, elements and typography as text, and comments to nobody', () => {
    assert.equal(
      blockText(task.opening).slice(0, 57),
      'Before the first step: a link, and it’s “quoted” – so. a.',
    )
    const texts = ofKind(task, 'prose').map((block) => blockText([block]))
    assert.ok(texts.includes('Press Enter in release 26.05.'), texts.join('\n'))
    assert.doesNotMatch(texts.join(), /no reader/)
  })

  it('reads commands in lists and in footnotes', () => {
    const [first, second] = ofKind(task, 'console')
    assert.deepEqual(
      [first?.commands.map(({ text }) => text), first?.skip, first?.exit],
      [['rm x'], 'destroys data', 3],
    )
    assert.deepEqual(
      second?.commands.map(({ text }) => text),
      ['ls'],
    )
  })

  it('gives pictures their size, alerts their type, own words their attributes', () => {
    const [picture] = ofKind(task, 'picture')
    assert.deepEqual(
      [picture?.file, picture?.alt, picture?.caption, picture?.width, picture?.height],
      ['content/pictures/x.png', 'A lamp', 'Figure 1', 4, 3],
    )
    const [alert] = ofKind(task, 'alert')
    assert.deepEqual([alert?.type, blockText(alert?.blocks ?? [])], ['warning', 'It is hot.1'])
    const [own] = ofKind(task, 'own')
    assert.deepEqual([own?.name, own?.attributes], ['Lamp', { colour: 'red' }])
  })

  it('asks for an answer as it was written, not as it is shown', () => {
    const read = readTestTask(
      FILE,
      '<Question typed accepts="--rpc-host">\n\nWhich?\n\n- [x] --rpc-host — it isn\'t the port\n- [ ] `*` — no\n\n</Question>\n',
    )
    assert.deepEqual(read.problems.map(formatProblem), [])
    const [question] = ofKind(read.task, 'question')
    assert.deepEqual(question?.answers?.answers[0], { right: true, text: '--rpc-host' })
    assert.equal(question.choices[0]?.content.map(plainText).join(''), '--rpc-host')
    assert.equal(question.choices[0].reason.map(plainText).join(''), 'it isn’t the port')
  })
})

describe('what is wrong with a page', () => {
  it('is told of code that the file ends in', () => {
    const [problem] = readTestTask(FILE, 'export `\\').problems
    assert.equal(problem?.message, 'A task holds no expressions, imports or exports')
  })
})
