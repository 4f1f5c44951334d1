import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mdxToMdast } from 'satteri'
import { alertOf, wrongAlerts } from './alerts.ts'
import { formatProblem } from './problem.ts'
import { plainText } from './step-heading.ts'

function rootOf(source: string) {
  const root = mdxToMdast(source)
  if (root.type !== 'root') throw new Error('the page is empty')
  return root
}

const alerts: readonly (readonly [source: string, kind: string, texts: readonly string[]])[] = [
  ['> [!NOTE]\n> One.', 'NOTE', ['One.']],
  ['> [!TIP]\n> One\n> `two`.\n>\n> Three.', 'TIP', ['One\ntwo.', 'Three.']],
  ['> [!IMPORTANT]\n>\n> One.', 'IMPORTANT', ['One.']],
  ['> [!WARNING]  \n> **One**', 'WARNING', ['One']],
  ['> [!CAUTION]\n> - one', 'CAUTION', ['one']],
]

describe('alertOf', () => {
  for (const [source, kind, texts] of alerts) {
    it(JSON.stringify(source), () => {
      const root = rootOf(source)
      const [quote] = root.children
      const alert = quote?.type === 'blockquote' ? alertOf(quote) : undefined
      assert.equal(alert?.kind, kind)
      assert.deepEqual(alert.children.map(plainText), texts)
      assert.deepEqual(wrongAlerts(root, 'p.mdx'), [])
    })
  }

  it('leaves any other quote as it is', () => {
    const root = rootOf(
      '> One [!NOTE]\n\n> [a link](https://example.org)\n\n> ```text\n> [!NOTE]\n> ```',
    )
    const quotes = root.children.flatMap((node) => (node.type === 'blockquote' ? [node] : []))
    assert.deepEqual(quotes.map(alertOf), [undefined, undefined, undefined])
    assert.deepEqual(wrongAlerts(root, 'p.mdx'), [])
  })
})

const wrong: readonly (readonly [source: string, message: string])[] = [
  ['> [!WARN]\n> One.', 'p.mdx:1  There is no alert `WARN`\n    nearest: WARNING'],
  ['- a\n\n  > [!note]\n  > One.', 'p.mdx:3  There is no alert `note`\n    nearest: NOTE'],
  [
    '> [!NOTE] One.',
    'p.mdx:1  The alert `NOTE` has text beside its mark\n' +
      '    expected: > [!NOTE] alone, and the text from the next line on\n    found: One.',
  ],
]

describe('wrongAlerts', () => {
  for (const [source, message] of wrong) {
    it(JSON.stringify(source), () => {
      assert.deepEqual(wrongAlerts(rootOf(source), 'p.mdx').map(formatProblem), [message])
    })
  }
})
