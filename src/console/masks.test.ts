import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linePattern, shapedParts, shapeOf } from './masks.ts'

const store = '0c1d2f3g4h5i6j7k8l9m0n1p2q3r4s5v'
const table: readonly [text: string, masked: string][] = [
  [`/gnu/store/${store}-nodejs-24.1.0/bin`, '/gnu/store/‹storePath›-nodejs-24.1.0/bin'],
  ['since Sat 2026-10-03 12:34:56 UTC; 3min 2.5s ago', 'since ‹date› ‹time›; ‹measured› ago'],
  ['2026-10-03T12:34:56.123Z height=1', '‹date›T‹time› height=1'],
  ['2026-10-03 12:34:56,5+02:00', '‹date› ‹time›'],
  ['Date: Sat, 03 Oct 2026 12:34:56 GMT', 'Date: ‹date› ‹time›'],
  ['Sat Oct  3 12:34:56 UTC 2026', '‹date› ‹time› ‹date›'],
  [
    'Oct 03 12:34:56 vm bitcoind[812]: started (pid 44)',
    '‹date› ‹time› vm bitcoind[‹pid›]: started (pid ‹pid›)',
  ],
  ['   Main PID: 812 (node)', '   Main PID: ‹pid› (node)'],
  ['    Process: 801 ExecStartPre=true', '    Process: ‹pid› ExecStartPre=true'],
  ["thread 'main' (812) panicked at a.rs:3:5", "thread 'main' (‹pid›) panicked at a.rs:3:5"],
  ['   Compiling grrs (/tmp/rehearsal-0fFE7b/workshop)', '   Compiling grrs (‹folder›/workshop)'],
  ['file:///var/tmp/rehearsal-WMLYmU', 'file://‹folder›'],
  ['  ├─812 /bin/a', '  ├─‹pid› /bin/a'],
  [
    'Memory: 31.4M (peak: 40M), 4.0 KiB, 512B',
    'Memory: ‹memory› (peak: ‹memory›), ‹memory›, ‹memory›',
  ],
  ['CPU: 1.204s, 120ms, 2 days, 1h 5min', 'CPU: ‹measured›, ‹duration›, ‹duration›, ‹duration›'],
  ['timed out after 10001 milliseconds', 'timed out after ‹measured›'],
  ['failed after 0 ms: refused', 'failed after ‹measured›: refused'],
  [`/gnu/store/${'e'.repeat(32)}-unit`, '/gnu/store/‹storePath›-unit'],
  ['peer=127.0.0.1:54321 port 41234', 'peer=127.0.0.1:‹port› port ‹port›'],
  ['0b1c9f5e-1d2c-4b5a-8f00-112233445566', '‹hash›'],
  ['system-26.05.20260918.b5e4b6c', 'system-26.05.20260918.‹hash›'],
  [`sha256-${'a/B+'.repeat(10)}abc=`, 'sha256-‹hash›'],
]

/** What looks alike and is the same on every machine. */
const kept = [
  'http://localhost:4242/ and rpcport=18443',
  'a 8000:80 map, 12:34, 1.2.3.4',
  'Tasks: 12 (limit: 1131) 20261003',
  'defaced facade cafe 10 lines in 2.3',
  'nodejs-24.1.0 5s-box 7dwarfs M12 1.2.3s',
  'items[3] = [4]: x',
  'a rehearsal-0fFE7b, x/rehearsal-0fFE7b, /tmp/rehearsal-reports',
  'systemd[1]: Started a.',
]

test('parts that have a shape are named', () => {
  for (const [text, shape] of table) assert.equal(shapeOf(text), shape)
  for (const text of kept) assert.equal(shapeOf(text), text)
})

test('a line matches another of the same shape in these parts, and in no others', () => {
  const line = '(2) at 12:34:56 a[7]: [x] 3s'
  const [time, pid] = shapedParts(line)
  assert.ok(time !== undefined && pid !== undefined)
  const matches: readonly [text: string, matches: boolean][] = [
    [line, true],
    ['(2) at 01:02:03 a[4711]: [x] 3s', true],
    ['(2) at noon a[7]: [x] 3s', false],
    ['(2) at 12:34:56 a[?]: [x] 3s', false],
    ['(2) at 12:34:56 a[7]: [x] 4s', false],
    ['2 at 12:34:56 a[7]: [x] 3s', false],
  ]
  for (const [text, expected] of matches) {
    assert.equal(linePattern(line, [time, pid]).test(text), expected, text)
  }
})
