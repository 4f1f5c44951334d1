import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shapedParts } from '../console/masks.ts'
import { compare, judge } from './judge.ts'
import type { PlannedCommand } from './plan.ts'
import type { Seen } from './shell.ts'

const command: PlannedCommand = {
  task: '1-try',
  step: '1.1',
  place: { file: 'content/tasks/1-try.mdx', line: 9 },
  command: { machine: 'vm', root: false, text: 'date', lines: ['vm$ date'], line: 9 },
  state: { name: 'start', files: new Map() },
  seconds: 60,
}
const planned: PlannedCommand = { ...command, exit: 0 }
const program = { prompt: '>>>', more: '...' }
const opening: PlannedCommand = { ...command, program, staysOpen: true }
const leaving: PlannedCommand = { ...planned, program, staysOpen: false }
const log: PlannedCommand = { ...command, until: 'ready' }
const seen: Seen = { output: 'a b', exit: 0, ending: 'exit', seconds: 1, invalid: false }

const judgements: [string, PlannedCommand, Seen, [string, string][]][] = [
  ['as expected', planned, seen, []],
  ['another status', planned, { ...seen, exit: 3 }, [['exit status 0', '3']]],
  ['an expected failure', { ...planned, exit: 3 }, { ...seen, exit: 3 }, []],
  ['the text is there', { ...planned, shows: 'b' }, seen, []],
  ['the text is missing', { ...planned, shows: 'c' }, seen, [['`c` in the output', 'none']]],
  [
    'nothing is there',
    { ...planned, shows: 'c' },
    { ...seen, output: '' },
    [['`c` in the output', 'no output']],
  ],
  [
    'too long',
    planned,
    { ...seen, ending: 'time', exit: 130 },
    [['that it ends within 60 s', 'it went on, and was interrupted']],
  ],
  [
    'too much',
    planned,
    { ...seen, ending: 'size' },
    [
      [
        'an output of at most 256 KiB',
        'more than that; it was cut off and the command interrupted',
      ],
    ],
  ],
  [
    'a question',
    planned,
    { ...seen, ending: 'question', output: 'x\nPassword:' },
    [
      [
        'a command that asks for nothing, or `input="…"`, which is typed as the answer',
        'it asks: Password:',
      ],
    ],
  ],
  ['a program that asks', opening, { ...seen, ending: 'asks', asks: '>>>' }, []],
  [
    'a program that ends',
    opening,
    { ...seen, exit: 3 },
    [['that `>>>` appears', 'it ended before, with exit status 3']],
  ],
  [
    'a program that is silent',
    opening,
    { ...seen, ending: 'time' },
    [['that `>>>` appears within 60 s', 'it went on, and was interrupted']],
  ],
  [
    'a program that asks for something else',
    opening,
    { ...seen, ending: 'question', output: 'Your name:' },
    [['that `>>>` appears', 'it asks: Your name:']],
  ],
  [
    'a program that waits for a further line',
    opening,
    { ...seen, ending: 'asks otherwise', asks: '...' },
    [['that `>>>` appears', '`...`']],
  ],
  [
    'a program that waits for none',
    opening,
    { ...seen, ending: 'asks otherwise', asks: '>>>' },
    [['that `...` appears', '`>>>`']],
  ],
  [
    'a program that stays',
    leaving,
    { ...seen, ending: 'asks', asks: '>>>' },
    [['a command that leaves the program', '`>>>` again']],
  ],
  ['a program that is left', leaving, seen, []],
  [
    'its shell is gone',
    planned,
    { ...seen, ending: 'shell', exit: undefined },
    [['a command that leaves its shell alone', 'its shell ended with it']],
  ],
  [
    'exit',
    { ...planned, command: { ...planned.command, text: 'exit' } },
    { ...seen, ending: 'shell', exit: undefined },
    [],
  ],
  ['the log said it', log, { ...seen, ending: 'until', exit: 130 }, []],
  [
    'the log never said it',
    log,
    { ...seen, ending: 'time' },
    [['that `ready` appears within 60 s', 'it went on, and was interrupted']],
  ],
  [
    'the log ended',
    log,
    { ...seen, exit: 1 },
    [['that `ready` appears', 'it ended before, with exit status 1']],
  ],
]
for (const [name, one, what, expected] of judgements) {
  test(`judged: ${name}`, () => {
    const found = judge(one, what).map(({ expected, found }) => [expected, found])
    assert.deepEqual(found, expected)
  })
}

const entry = 'Nov 22 15:21:06 vm systemd[1]: Started it.'
const outputs: [string, PlannedCommand, string, string, number][] = [
  ['the same', planned, 'a\nb', 'a\nb', 0],
  ['another line', planned, 'a\nb', 'a\nc', 1],
  ['another time', planned, 'at 12:00:01', 'at 13:00:02', 0],
  ['no time any more', planned, 'at 12:00:01', 'at noon', 1],
  ['another part that did not differ', planned, 'for 3s at 12:00:01', 'for 4s at 13:00:02', 1],
  ['more entries of the journal', planned, `a\n\n${entry}`, `a\n\n${entry}\n${entry}`, 0],
  ['a followed log', log, 'a', 'b', 0],
]
for (const [name, one, output, now, count] of outputs) {
  test(`compared with the recording: ${name}`, () => {
    const [time] = shapedParts(output).filter(({ shape }) => shape === 'time')
    const lines = output.split('\n').map((text) => ({
      text,
      differs: time !== undefined && text.startsWith(output) ? [time] : [],
    }))
    assert.equal(compare(one, now, lines).length, count)
  })
}
