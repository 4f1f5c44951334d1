import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { holds } from '../fuzz/holds.ts'
import { readOrRefuse } from '../fuzz/refused.ts'
import { checkTyped, longestAnswer } from './check-typed.ts'
import type { Choice } from './choice.ts'
import { slowPart } from './slow-pattern.ts'
import { typedAnswers } from './typed-answers.ts'

const file = 'content/tasks/1-lamp.mdx'
const place = { file, line: 1 }

/** Patterns as authors write them, and worse. */
const pattern = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          'a',
          'b',
          '.',
          '\\w',
          '\\s',
          '[ab]',
          '[^a]',
          '\\/',
          '(?:a|b)',
          '(a)',
        ),
      },
      { weight: 3, arbitrary: fc.constantFrom('+', '*', '?', '{2,}', '{1,3}', '{0,99}', '+?') },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '(',
          ')',
          '|',
          '^',
          '$',
          '\\1',
          '(?=',
          '(?<x>',
          '\\b',
          '[',
          ']',
          '\\',
          '{',
        ),
      },
      { weight: 1, arbitrary: fc.string({ maxLength: 3 }) },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''))

/** What keeps an engine busy that goes back and tries again: much that fits, and an end that does not. */
const input = fc.oneof(
  fc.constantFrom(...['a', 'ab', 'aab', ' ', 'a '].map((part) => `${part.repeat(longestAnswer)}!`)),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
)

function choice(text: string, code: boolean, right: boolean): Choice {
  const content = [
    code
      ? ({ type: 'inlineCode', value: text } as const)
      : ({ type: 'text', value: text } as const),
  ]
  return { right, text, content, reason: [], line: 1 }
}

const attributes = {
  typed: true,
  predict: false,
  units: undefined,
  tolerance: undefined,
  accepts: undefined,
  refuses: undefined,
  space: undefined,
}

test('a pattern is refused, or answers in time whatever is typed', () => {
  holds(
    fc.tuple(pattern, fc.constantFrom('', 'i', 'u', 'x', 'gs'), input),
    ([written, flags, typed]) => {
      const choices = [choice(`/${written}/${flags}`, true, true), choice('*', false, false)]
      const given = { ...attributes, accepts: [], refuses: [] }
      const answers = readOrRefuse(() => typedAnswers(choices, given, place), { file, text: '' })
      if (answers === undefined) return
      const { right, choice: taken } = checkTyped(answers, typed)
      assert.equal(right, taken === 0)
    },
  )
})

test('a pattern that is taken compiles', () => {
  holds(pattern, (written) => {
    let compiles = true
    try {
      new RegExp(written)
    } catch {
      compiles = false
    }
    if (compiles) slowPart(written, '')
  })
})

const spoken = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    '10',
    '1,000',
    '-0.5',
    '1e3',
    '"a"',
    'a = b;',
    'ten',
    '10 lines',
    '__proto__',
    '=',
    '`',
    '5%',
  ),
)

test('what an answer says is taken by it, or it is refused', () => {
  holds(
    fc.record({
      texts: fc.array(fc.tuple(spoken, fc.boolean()), { minLength: 1, maxLength: 4 }),
      units: fc.constantFrom(undefined, ['lines', 'line'], ['']),
      tolerance: fc.constantFrom(undefined, '0.2', '5%', 'x', ''),
      typed: spoken,
    }),
    ({ texts, units, tolerance, typed }) => {
      const choices = texts.map(([text, code], index) =>
        choice(text.trim().replace(/\s+/g, ' '), code, index === 0),
      )
      const given = { ...attributes, units, tolerance }
      const answers = readOrRefuse(() => typedAnswers(choices, given, place), { file, text: '' })
      if (answers === undefined) return
      for (const [index, { text }] of choices.entries()) {
        const answer = answers.answers[index]
        if (answer === undefined || 'pattern' in answer || 'rest' in answer) continue
        assert.equal(checkTyped(answers, text).choice, index)
      }
      const { choice: taken } = checkTyped(answers, typed)
      assert.ok(taken >= -1 && taken < choices.length)
    },
  )
})
