import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { RunCommand } from '../lesson/block.ts'
import type { Proof } from '../lesson/proof.ts'
import { type ProofMark, proofMark } from './proof-mark.ts'

const run: Proof = { kind: 'run', on: 'a stand-in' }
const later: Proof = { kind: 'run', on: 'a server' }
const played: Proof = { kind: 'played', reason: 'nothing is built' }
const notRun: Proof = { kind: 'not run', reason: 'no network' }

function commandsOf(proofs: readonly Proof[]): RunCommand[] {
  return proofs.map((proof, index) => ({
    machine: 'lamp',
    root: false,
    text: `command ${index}`,
    lines: [],
    line: index + 1,
    recorded: undefined,
    proof,
  }))
}

describe('proofMark', () => {
  const table: readonly (readonly [what: string, proofs: readonly Proof[], mark: ProofMark])[] = [
    ['what ran', [run, run], { text: 'Run on a stand-in', reasons: [] }],
    [
      'what ran on two machines',
      [run, later],
      {
        text: 'Run on a stand-in and a server',
        reasons: [],
      },
    ],
    [
      'what was played',
      [played],
      {
        text: 'Played in rehearsals',
        reasons: [{ reason: 'nothing is built', commands: ['command 0'] }],
      },
    ],
    [
      'what was not run, each reason once',
      [notRun, notRun],
      {
        text: 'Not run in rehearsals',
        reasons: [{ reason: 'no network', commands: ['command 0', 'command 1'] }],
      },
    ],
    [
      'all of it',
      [played, run, notRun, run],
      {
        text: '2 run on a stand-in, 1 played, 1 not run',
        reasons: [
          { reason: 'played: nothing is built', commands: ['command 0'] },
          { reason: 'no network', commands: ['command 2'] },
        ],
      },
    ],
    [
      'played beside not run',
      [played, notRun],
      {
        text: '1 played, 1 not run',
        reasons: [
          { reason: 'played: nothing is built', commands: ['command 0'] },
          { reason: 'no network', commands: ['command 1'] },
        ],
      },
    ],
  ]
  for (const [what, proofs, mark] of table) {
    it(`tells ${what}`, () => assert.deepEqual(proofMark(commandsOf(proofs)), mark))
  }
})
