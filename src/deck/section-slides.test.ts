import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TaskOutline } from '../words/outline.ts'
import { deckSlides } from './deck-slides.ts'
import type { CodeItem, CommandItem, Item } from './item.ts'

const heading = (id: string, step: boolean, line: number) => ({ id, title: `On ${id}`, step, line })
const task: TaskOutline = {
  name: '2-options',
  file: 'content/tasks/2-options.mdx',
  title: 'Options',
  goal: 'Reach it.',
  before: '',
  after: '',
  minutes: { min: 30, max: 50 },
  course: true,
  steps: [heading('2.1', true, 10), heading('2.2', true, 20)],
  headings: [heading('2.1', true, 10), heading('2.2', true, 20), heading('wrap-up', false, 30)],
}
const command = (prompt: string, text: string): CommandItem => ({
  machine: 0,
  machineLabel: 'host',
  prompt,
  text,
  html: text,
  output: '',
})
const code: CodeItem = { word: 'snippet', label: 'a.nix', lines: [], diff: false, steps: [] }
const at = (line: number): { readonly at: string } => ({ at: `${task.file}:${line}` })

function slidesOf(items: readonly Item[]) {
  return deckSlides([task], () => items)
}

/** The slides that are there in any case. */
const titles = ['2-options', '2.1', '2.2', '2-options-wrap-up']

test('a page without words is its titles', () => {
  assert.deepEqual(
    slidesOf([]).map(({ id }) => id),
    titles,
  )
})

test('words become slides in their order, what there is to do an exercise; then hints and solution', () => {
  const ids = slidesOf([
    { kind: 'slide', ...at(5), title: 'Two words', html: '<p>a</p>' },
    { kind: 'solution', ...at(11), step: '2.1', files: [code] },
    { kind: 'hint', ...at(12), id: 'hint', title: 'Where?', error: false, html: '<p>b</p>' },
    { kind: 'code', ...at(13), ...code },
    { kind: 'do', ...at(14), minutes: 3, html: '<ol><li>c</li></ol>' },
    { kind: 'see', ...at(15), html: '<p>d</p>' },
    { kind: 'console', ...at(16), label: 'host', commands: [command('host$', 'ls')] },
    { kind: 'code', ...at(17), ...code },
  ]).map(({ id, title }) => `${id} ${title}`)
  assert.deepEqual(ids, [
    '2-options Options',
    '2-options-slide-1 Two words',
    '2.1 On 2.1',
    '2.1-snippet-1 a.nix',
    '2.1-exercise Exercise 2.1',
    '2.1-see-1 What you should see',
    '2.1-console-1 On the host',
    '2.1-snippet-2 a.nix',
    '2.1-hints-1 Hints for step 2.1',
    '2.1-solution-1 Solution of step 2.1',
    '2.2 On 2.2',
    '2-options-wrap-up On wrap-up',
  ])
})

test('an exercise has the lines and the minutes of its work; several in a step are told apart', () => {
  const slides = slidesOf([
    { kind: 'do', ...at(11), minutes: 2, html: '<ol><li>one</li></ol>' },
    { kind: 'do', ...at(12), minutes: 6, html: `<ol>${'<li>two</li>'.repeat(30)}</ol>` },
    { kind: 'hint', ...at(13), id: 'hint', title: 'Where?', error: false, html: '<p>b</p>' },
    { kind: 'do', ...at(21), minutes: 1, html: '<ol><li>three</li></ol>' },
  ])
  const found = slides.flatMap(({ id, content }) =>
    content.kind === 'exercise' ? [[id, content.exercise] as const] : [],
  )
  assert.deepEqual(
    found.map(([id, { name, minutes, size, hints }]) => [id, name, minutes, size, hints]),
    [
      ['2.1-exercise', '2.1, part 1 of 2', 2, 28, 1],
      ['2.1-exercise-part-2', '2.1, part 2 of 2', 6, 24, 1],
      ['2.1-exercise-part-2-2', '2.1, part 2 of 2', 6, 24, 1],
      ['2.1-exercise-part-2-3', '2.1, part 2 of 2', 6, 24, 1],
      ['2.2-exercise', '2.2', 1, 28, 0],
    ],
  )
  assert.match(found[0]?.[1].html ?? '', /^<ol><li>one/)
  assert.match(found[2]?.[1].html ?? '', /^<ol start="11"><li>two/)
})

test('prose goes to the notes of the slide before it, a picture becomes a slide', () => {
  const slides = slidesOf([
    { kind: 'prose', ...at(11), html: '<p>one</p>' },
    { kind: 'code', ...at(12), ...code },
    { kind: 'prose', ...at(13), html: '<p>two <img src="x.png" alt="A &amp; B"></p>' },
    { kind: 'notes', ...at(14), html: '<p>say it slowly</p>' },
  ])
  const notesOf = (id: string): readonly string[] =>
    slides.find((slide) => slide.id === id)?.notes ?? assert.fail(id)
  assert.deepEqual(notesOf('2.1'), ['<p>one</p>'])
  assert.deepEqual(notesOf('2.1-snippet-1'), ['<p>two <img src="x.png" alt="A &amp; B"></p>'])
  const picture = slides.find(({ id }) => id === '2.1-picture-1')
  assert.equal(picture?.title, 'A & B')
  assert.deepEqual(picture.section.notes, ['<p>say it slowly</p>'])
})

test('a picture may show a tag', () => {
  const html =
    '<img src="x.png" alt="a <script>1</script> of &quot;x&quot; > y" width="2" height="1">'
  const slides = slidesOf([{ kind: 'prose', ...at(11), html: `<p>${html}</p>` }])
  const picture = slides.find(({ id }) => id === '2.1-picture-1')
  assert.equal(picture?.title, 'a <script>1</script> of "x" > y')
  assert.deepEqual(picture.content, { kind: 'picture', html })
})

test('a picture with a title has that title on its slide', () => {
  const html = '<figure><img src="x.png" alt="A"><figcaption>Two &amp; two</figcaption></figure>'
  const slides = slidesOf([{ kind: 'prose', ...at(11), html }])
  const picture = slides.find(({ id }) => id === '2.1-picture-1')
  assert.equal(picture?.title, 'Two & two')
  assert.deepEqual(picture.content, { kind: 'picture', html: '<img src="x.png" alt="A">' })
})

test('what is revealed by a prediction follows its question', () => {
  const ids = slidesOf([
    {
      kind: 'question',
      ...at(21),
      id: 'q',
      type: 'single',
      predict: true,
      prompt: '<p>Why <code>x</code>?</p>',
      choices: [{ right: true, answer: 'a', reason: 'b' }],
      look: '<p>Look</p>',
    },
  ]).map(({ id, title }) => `${id} ${title}`)
  assert.deepEqual(ids.slice(3, 5), ['2.2-question-1 Predict: Why x?', '2.2-look-1 Now look'])
})

test('steps share the time of their task evenly; an appendix has none', () => {
  const appendix = { ...task, name: 'install', course: false }
  const slides = deckSlides([task, { ...task, name: '3-more' }, appendix], () => [])
  const plans = slides.map(({ id, section: { plan } }) => `${id} ${plan.join('-')}`)
  assert.deepEqual(plans.slice(0, 6), [
    '2-options 0-0',
    '2.1 0-20',
    '2.2 20-40',
    '2-options-wrap-up 40-40',
    '3-more 40-40',
    '2.1 40-60',
  ])
  assert.equal(plans.at(-1), 'install-wrap-up 80-80')
})

test('many commands are parted; an output that can be opened takes its room', () => {
  const slidesWith = (output: string): string[] => {
    const commands = Array.from({ length: 8 }, () => ({ ...command('host$', 'ls'), output }))
    const slides = slidesOf([{ kind: 'console', ...at(11), commands, label: 'host' }])
    return slides.filter(({ content }) => content.kind === 'console').map(({ id }) => id)
  }
  assert.deepEqual(slidesWith(''), ['2.1-console-1', '2.1-console-1-2'])
  assert.equal(slidesWith('a\nb\nc').length, 3)
})
