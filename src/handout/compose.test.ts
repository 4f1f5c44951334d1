import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TaskOutline } from '../words/outline.ts'
import { composeAppendix, composeChapters } from './compose.ts'

const routes = { base: '/', site: new URL('https://example.org/') }
const outline = (name: string): TaskOutline => ({
  name,
  file: `content/tasks/${name}.mdx`,
  title: name,
  goal: '',
  before: '',
  after: '',
  minutes: { min: 1, max: 2 },
  steps: [],
  headings: [],
  course: true,
})
const tasks = [outline('0-a'), outline('1-b')]
const task = (name: string, html: string): string =>
  `<handout-task data-name="${name}">${html}</handout-task>`
const aside = (step: string, html: string): string =>
  `<handout-aside data-step="${step}">${html}</handout-aside>`

test('questions are numbered within their task', () => {
  const question = '<question-number></question-number> '
  const html = task('0-a', question + question) + task('1-b', question)
  const found = composeChapters(html, tasks, routes).map((chapter) => chapter.html.trim())
  assert.deepEqual(found, ['1 2', '1'])
})

test('links of asides are not in the list of their task, but in that of the appendix', () => {
  const link = (name: string): string => `<a href="https://${name}.example/">${name}</a>`
  const html =
    task('0-a', link('a') + aside('0.1', link('b')) + aside('0.2', link('c'))) +
    task('1-b', aside('1.1', link('b')))
  const chapters = composeChapters(html, tasks, routes)
  assert.deepEqual(
    chapters.map(({ links }) => links.map(({ address }) => address)),
    [['https://a.example/'], []],
  )
  const { parts, links } = composeAppendix(chapters, routes)
  assert.deepEqual(
    links.map(({ number, address }) => [number, address]),
    [
      [1, 'https://b.example/'],
      [2, 'https://c.example/'],
    ],
  )
  assert.deepEqual(
    parts.map((part) => [part.task.name, part.steps.map(({ step }) => step)]),
    [
      ['0-a', ['0.1', '0.2']],
      ['1-b', ['1.1']],
    ],
  )
})

test('footnotes stay only where something refers to them', () => {
  const notes = '<section data-footnotes><h2>Footnotes</h2><ol><li>x</li></ol></section>'
  const html = task('0-a', `<a data-footnote-ref href="#fn-1">1</a>${notes}`) + task('1-b', notes)
  const [first, second] = composeChapters(html, tasks, routes)
  assert.match(first?.html ?? '', /<h3>Footnotes<\/h3>/)
  assert.equal(second?.html, '')
})
