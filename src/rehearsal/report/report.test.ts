import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlannedCommand } from '../plan.ts'
import type { Result } from '../rehearse.ts'
import { html } from './html.ts'
import { junit } from './junit.ts'
import { summary } from './summary.ts'

const planned: PlannedCommand = {
  task: '1-try',
  step: '1.1',
  place: { file: 'content/tasks/1-try.mdx', line: 9 },
  command: {
    machine: 'vm',
    root: true,
    text: 'cat <<E\n&\nE',
    lines: ['vm# cat <<E', '&', 'E'],
    line: 9,
  },
  state: { name: 'start', files: new Map() },
  exit: 0,
  seconds: 60,
}
const seen = {
  output: '<b>\u0000&',
  exit: 3,
  ending: 'exit',
  seconds: 1.25,
  invalid: true,
} as const
const results: Result[] = [
  { planned, verdict: 'passed', seen, differences: [], recorded: true, compared: true },
  {
    planned,
    verdict: 'failed',
    seen,
    differences: [{ expected: 'exit status 0', found: '3 & "more"' }],
    recorded: true,
    compared: false,
  },
  {
    planned,
    verdict: 'played',
    seen,
    differences: [],
    reason: 'by hand',
    recorded: false,
    compared: false,
  },
  {
    planned,
    verdict: 'not run',
    differences: [],
    reason: 'needs a <browser>',
    recorded: false,
    compared: false,
  },
]

test('the summary has each difference, each reason and a table', () => {
  assert.equal(
    summary(results),
    `content/tasks/1-try.mdx:9  vm# cat <<E …
    expected: exit status 0
    found:    3 & "more"
    output:   <b>\u0000&

  1 × played: by hand
  1 × not run: needs a <browser>

           passed   played   failed  not run   walked      time
1-try           1        1        1        1        0     3.8 s
together        1        1        1        1        0     3.8 s

compared with the recordings: 1 of 2`,
  )
})

test('the XML counts, escapes, and leaves out what XML cannot hold', () => {
  const xml = junit(results, [])
  assert.match(xml, /<testsuites tests="4" failures="1" skipped="2" time="3\.750">/)
  assert.match(xml, /<failure message="expected exit status 0">3 &amp; &quot;more&quot;<\/failure>/)
  assert.match(xml, /<skipped message="not run: needs a &lt;browser&gt;"\/>/)
  assert.match(xml, /<system-out>&lt;b&gt;&amp;<\/system-out>/)
  assert.match(xml, /name="content\/tasks\/1-try\.mdx:9 vm# cat &lt;&lt;E …"/)
})

test('the page shows what was expected and found, and executes nothing of it', () => {
  const page = html('A <title>', results, new Map([['vm', 'a stand-in']]), [])
  assert.match(page, /1 passed, 1 played, 1 failed, 1 not run/)
  assert.match(page, /<pre>exit status 0<\/pre><dt>found<dd><pre>3 &amp; &quot;more&quot;<\/pre>/)
  assert.match(page, /bytes that are no UTF-8/)
  assert.ok(page.indexOf('<h2>Failed') < page.indexOf('<h2>1-try'))
  assert.doesNotMatch(page, /<b>|<browser>|A <title>/)
})
