import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { RecordedOutput } from '../console/recorded-output.ts'
import type { StageConfig } from '../files/stages.ts'
import { type Proof, proofOf } from './proof.ts'

const stage: StageConfig = {
  about: 'a lamp of paper',
  start: undefined,
  stop: undefined,
  played: [{ command: '^build', because: 'nothing is built' }],
  notRun: [{ command: 'network', because: 'there is no network' }],
  machines: {},
}
const seen: RecordedOutput = {
  output: 'on',
  lines: [],
  exit: 0,
  file: 'content/recordings/1-lamp.txt',
  date: '2026-10-03',
  on: 'a stand-in: paper 1.2',
}

describe('proofOf', () => {
  const table: readonly (readonly [
    what: string,
    command: string,
    given: Partial<{ recorded: RecordedOutput; skip: string; stage: undefined; rehearsed: false }>,
    proof: Proof,
  ])[] = [
    ['a command with a recording', 'lamp', { recorded: seen }, { kind: 'run', on: 'a stand-in' }],
    ['a played one', 'build lamp', {}, { kind: 'played', reason: 'nothing is built' }],
    [
      'one that is never run there',
      'network',
      {},
      { kind: 'not run', reason: 'there is no network' },
    ],
    [
      'one both, as not run',
      'build network',
      {},
      { kind: 'not run', reason: 'there is no network' },
    ],
    [
      'one that the page keeps',
      'lamp',
      { skip: 'it is dark' },
      { kind: 'not run', reason: 'it is dark' },
    ],
    [
      'one without a recording',
      'lamp',
      {},
      { kind: 'not run', reason: 'no rehearsal has run it yet' },
    ],
    [
      'a played one of a page that was never rehearsed',
      'build',
      { rehearsed: false },
      { kind: 'not run', reason: 'no rehearsal has run it yet' },
    ],
    [
      'one where there is no stage',
      'build',
      { stage: undefined },
      { kind: 'not run', reason: 'no rehearsal has run it yet' },
    ],
  ]
  for (const [what, command, given, proof] of table) {
    it(`knows ${what}`, () => {
      const rehearsed = {
        stage: 'stage' in given ? given.stage : stage,
        recorded: given.rehearsed ?? true,
      }
      assert.deepEqual(proofOf(command, given.recorded, given.skip, rehearsed), proof)
    })
  }
})
