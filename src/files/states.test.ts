import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parsePatch } from './patch.ts'
import type { Patch } from './patch.ts'
import { compareSteps, computeStates, stateBefore, stateNamed } from './states.ts'

const START = new Map([['a', '0\n']])

function patch(step: string, from: string, to: string, slug = 'x'): Patch {
  const diff = `--- a/a\n+++ b/a\n@@ -1 +1 @@\n-${from}\n+${to}\n`
  return parsePatch(
    `workshop/solutions/${step}-${slug}.patch`,
    `Step: ${step}\nTitle: ${to}\n\n${diff}`,
  )
}

const PATCHES = [patch('2.10', '2', '3'), patch('1.1', '0', '1'), patch('2.9', '1', '2')]

describe('compareSteps', () => {
  it('counts number by number', () => {
    const ordered = ['1', '1.1', '1.1.1', '1.2', '2.9', '2.10', '10']
    assert.deepEqual(ordered.toReversed().toSorted(compareSteps), ordered)
    assert.equal(compareSteps('2.3', '2.3'), 0)
  })
})

describe('computeStates', () => {
  it('gives start and one state a patch, in the order of steps', () => {
    const states = computeStates(START, PATCHES)
    assert.deepEqual(
      states.map(({ name, files, patch: by }) => [name, files.get('a'), by?.title]),
      [
        ['start', '0\n', undefined],
        ['1.1', '1\n', '1'],
        ['2.9', '2\n', '2'],
        ['2.10', '3\n', '3'],
      ],
    )
  })

  it('refuses two patches of one step', () => {
    assert.throws(() => computeStates(START, [...PATCHES, patch('1.1', '0', '9', 'y')]), {
      name: 'ProblemError',
      message:
        'workshop/solutions/1.1-y.patch  Step 1.1 has a patch already: workshop/solutions/1.1-x.patch',
    })
  })

  it('refuses a patch that does not fit the state before it', () => {
    assert.throws(() => computeStates(START, [patch('1.1', '0', '1'), patch('1.2', '0', '2')]), {
      message: `workshop/solutions/1.2-x.patch:7  The hunk of line 6 does not fit \`a\`, line 1
    expected: \`0\`
    found: \`1\``,
    })
  })
})

describe('stateNamed', () => {
  const states = computeStates(START, PATCHES)
  for (const name of ['start', '2.9']) {
    it(name, () => {
      assert.equal(stateNamed(states, name, { file: 'x' }).name, name)
    })
  }

  it('names the states that exist', () => {
    const place = { file: 'content/tasks/1.mdx', line: 3 }
    assert.throws(() => stateNamed(states, 'sart', place), {
      message: 'content/tasks/1.mdx:3  There is no state `sart`\n    nearest: start',
    })
    assert.throws(() => stateNamed(states, 'the-final-one', place), {
      message:
        'content/tasks/1.mdx:3  There is no state `the-final-one`\n    expected: one of start, 1.1, 2.9, 2.10',
    })
  })
})

describe('stateBefore', () => {
  const states = computeStates(START, PATCHES)
  const table: [step: string, state: string][] = [
    ['0.1', 'start'],
    ['1.1', 'start'],
    ['1.2', '1.1'],
    ['2.10', '2.9'],
    ['9', '2.10'],
  ]
  for (const [step, state] of table) {
    it(`${step} begins with ${state}`, () => {
      assert.equal(stateBefore(states, step).name, state)
    })
  }
})
