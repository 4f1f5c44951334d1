import assert from 'node:assert/strict'
import { test } from 'node:test'
import { takeOutputs } from './outputs.ts'

const command = (text: string, details: string): string =>
  `<li class="machine-1"><span class="prompt">vm$</span><code><span class="line">${text}\n</span></code>${details}</li>`
const folded = '<details class="output"><summary>s</summary>\n<pre>long</pre></details>'
const open = '<details class="output" open><summary>s</summary><pre>short</pre></details>'

test('a folded output goes to the appendix, under its command and its step', () => {
  const html =
    command('uptime', folded) +
    `<section class="step" aria-labelledby="1.2">${command('<b>ls</b>', '') + command('ls -l', folded)}</section>`
  const { html: rest, asides } = takeOutputs(html, '1-a')
  assert.doesNotMatch(rest, /<details/)
  assert.match(rest, /id="from-output-1-a-1".*href="#output-1-a-1".*id="from-output-1-a-2"/s)
  assert.deepEqual(
    asides.map(({ step }) => step),
    ['', '1.2'],
  )
  assert.match(asides[1]?.html ?? '', /<h4 id="output-1-a-2"><code>ls -l<\/code><\/h4>/)
  assert.match(asides[1]?.html ?? '', /<details class="output" open>.*long/s)
})

test('an output with long lines is printed smaller', () => {
  for (const [length, size] of [
    [90, ''],
    [91, 'wide'],
    [118, 'widest'],
    [131, 'wide'],
  ] as const) {
    const { asides } = takeOutputs(command('ls', folded.replace('long', 'x'.repeat(length))), '1-a')
    assert.match(asides[0]?.html ?? '', new RegExp(`^<div class="hint ${size}">`))
  }
})

test('what is open on the page stays in its place', () => {
  const html = command('a', open) + command('b', '')
  assert.deepEqual(takeOutputs(html, '1-a'), { html, asides: [] })
})
