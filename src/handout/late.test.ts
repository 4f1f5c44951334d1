import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lateAdvice } from './late.ts'

test('the paragraphs of notes that speak of being late, each with its step', () => {
  const html =
    '<section class="notes" data-step=""> <p>When late: begin with 2.2.</p><p>Say it slowly.</p></section>' +
    '<p>When late in a paragraph that is no note.</p>' +
    '<section class="notes" data-step="2.1"><p>Later it comes back.</p>' +
    '<p>What may be left out: <code>x</code>.</p></section>'
  assert.deepEqual(lateAdvice(html), [
    { step: '', html: 'When late: begin with 2.2.' },
    { step: '2.1', html: 'What may be left out: <code>x</code>.' },
  ])
})
