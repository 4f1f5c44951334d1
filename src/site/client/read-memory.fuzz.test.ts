import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { holds } from '../../fuzz/holds.ts'
import { readMemory } from './read-memory.ts'

const id = fc.oneof(fc.constantFrom('1.1', 'hint-why', '__proto__', 'constructor', ''), fc.string())

test('what a reader did comes back', () => {
  const kept = fc.record(
    {
      ticks: fc.dictionary(id, fc.constant(true as const), { noNullPrototype: true }),
      opened: fc.dictionary(id, fc.constant(true as const), { noNullPrototype: true }),
      answers: fc.dictionary(id, fc.string(), { noNullPrototype: true }),
    },
    { noNullPrototype: true },
  )
  holds(kept, (memory) => {
    assert.deepEqual(readMemory(JSON.stringify(memory)), memory)
  })
})

test('whatever else was stored is left out, and harms nothing', () => {
  const part = fc.oneof(fc.jsonValue(), fc.dictionary(id, fc.jsonValue()))
  const kept = fc.oneof(
    fc.constant(null),
    fc.string(),
    fc.jsonValue().map((value) => JSON.stringify(value)),
    fc.record({ ticks: part, opened: part, answers: part }).map((value) => JSON.stringify(value)),
    fc.record({ ticks: part }).map((value) => JSON.stringify(value).slice(0, -2)),
  )
  holds(kept, (text) => {
    const { ticks, opened, answers } = readMemory(text)
    assert.ok(
      new Set<unknown>([true, ...Object.values(ticks), ...Object.values(opened)]).size === 1,
    )
    assert.ok(Object.values(answers).every((one) => typeof one === 'string'))
    assert.deepEqual(readMemory(JSON.stringify({ ticks, opened, answers })), {
      ticks,
      opened,
      answers,
    })
  })
})
