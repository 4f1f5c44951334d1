import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findSlides } from './find-slides.ts'

const titles = {
  '2.1': '2.1 Declare options for your_app_server',
  '2.1-exercise': 'Exercise 2.1 Declare options for your_app_server',
  '2.1-debrief': 'Debrief 2.1 Declare options for your_app_server',
  '2.5-error-6': 'Error 2.5: The node refuses the RPC user or the password.',
  '3.1': '3.1 The RPC password is world-readable',
  '3.1-hint-1': 'Hint 3.1: What is LoadCredential?',
  '12.1': '12.1 Much later',
}
const destinations = [
  ...Object.entries(titles).map(([slide, title]) => ({ slide, beat: 0, title })),
  { slide: '2.1-debrief', beat: 1, title: 'Solution 2.1' },
]
const path = ['2.1', '2.1-exercise', '2.1-debrief', '3.1', '12.1']

const cases: readonly (readonly [text: string, first: string | undefined])[] = [
  ['2.1', '2.1/0'],
  ['2.1-exercise', '2.1-exercise/0'],
  ['2', '2.1-exercise/0'],
  ['solution 2.1', '2.1-debrief/1'],
  ['Exercise 2.1', '2.1-exercise/0'],
  ['error pasword', '2.5-error-6/0'],
  ['pasword', '2.5-error-6/0'],
  ['loadcred', '3.1-hint-1/0'],
  ['later', '12.1/0'],
  ['declaer options', '2.1/0'],
  ['rcp', undefined],
  ['2.7', undefined],
  ['  ', undefined],
  ['no such words', undefined],
]
for (const [text, first] of cases) {
  test(`“${text}” leads to ${first ?? 'nothing'}`, () => {
    const [found] = findSlides(text, destinations, path)
    assert.equal(found && `${found.slide}/${found.beat}`, first)
  })
}
