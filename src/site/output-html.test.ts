import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { recordedLines } from '../console/differing.ts'
import { outputHtml } from './output-html.ts'

describe('outputHtml', () => {
  const numbers = (count: number): string =>
    Array.from(
      { length: count },
      (_, index) => `line ${'abcdefghijklmnopqrstuvwxyz'[index] ?? ''}`,
    ).join('\n')

  it('marks what differs from machine to machine, and lets no output write HTML', () => {
    assert.equal(
      outputHtml(
        '<b>\nMain PID: 812 (node)',
        recordedLines('Main PID: 812 (node)', [], '2026-11-27'),
      ),
      '&lt;b&gt;\nMain PID: <u>812</u> (node)',
    )
  })
  it('shows twenty lines whole', () => {
    assert.equal(outputHtml(numbers(20), []), numbers(20))
  })
  it('cuts a longer output in its middle, and says so', () => {
    const lines = numbers(21).split('\n')
    assert.equal(
      outputHtml(lines.join('\n'), []),
      [...lines.slice(0, 12), '<i>… 4 lines …</i>', ...lines.slice(-5)].join('\n'),
    )
  })
})
