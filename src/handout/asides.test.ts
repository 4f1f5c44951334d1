import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitTasks, takeAsides } from './asides.ts'

test('asides are taken out in their order, and leave nothing behind', () => {
  const html =
    '<p>a</p><handout-aside data-step="1.1"><p>one</p></handout-aside><p>b</p>' +
    '<handout-aside data-step=""><p>two</p>\n</handout-aside>'
  assert.deepEqual(takeAsides(html), {
    html: '<p>a</p><p>b</p>',
    asides: [
      { step: '1.1', html: '<p>one</p>' },
      { step: '', html: '<p>two</p>\n' },
    ],
  })
})

test('an aside within another is taken out of it, and follows it', () => {
  const inner = '<handout-aside data-step="1.2"><p>inner</p></handout-aside>'
  const html = `a<handout-aside data-step="1.1"><p>outer</p>${inner}<p>still</p></handout-aside>b`
  assert.deepEqual(takeAsides(html), {
    html: 'ab',
    asides: [
      { step: '1.1', html: '<p>outer</p><p>still</p>' },
      { step: '1.2', html: '<p>inner</p>' },
    ],
  })
})

test('HTML without asides stays as it is', () => {
  assert.deepEqual(takeAsides('<p>a</p>'), { html: '<p>a</p>', asides: [] })
})

test('tasks are told apart by name', () => {
  const html =
    '<handout-task data-name="0-a"><p>x</p></handout-task>\n<handout-task data-name="1-b"></handout-task>'
  assert.deepEqual(
    [...splitTasks(html)],
    [
      ['0-a', '<p>x</p>'],
      ['1-b', ''],
    ],
  )
})
