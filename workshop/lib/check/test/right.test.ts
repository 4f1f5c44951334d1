import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inState, steps } from './cases.ts'
import { check, noNix, participant } from './checked.ts'
import { rightSolutions } from './right.ts'

describe('with a VM that has all, the check of a step', { skip: noNix }, () => {
  for (const { title, step, files } of rightSolutions) {
    test(`${step} passes with ${title}`, (t) => {
      const { status, stdout, stderr } = check(t, participant(t, files), { words: [step] })
      assert.deepEqual([status, stderr], [0, ''], stdout)
    })
  }

  const states = ['start', ...steps]
  for (const [index, step] of steps.entries()) {
    test(`${step} fails with the state before, and passes with that after it and the last`, (t) => {
      const of = (name: string): number | null =>
        check(t, participant(t, inState(name)), { words: [step] }).status
      assert.deepEqual([states[index] ?? '', step, '4.2'].map(of), [1, 0, 0])
    })
  }
})
