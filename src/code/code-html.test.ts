import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { codeHtml } from './code-html.ts'
import type { CodeLine } from './code-lines.ts'
import { plainLines } from './code-lines.ts'

const line = (text: string, more: Partial<CodeLine> = {}): CodeLine => ({
  kind: 'plain',
  tokens: [{ text }],
  indent: 0,
  ...more,
})

describe('codeHtml', () => {
  const table: readonly (readonly [what: string, lines: readonly CodeLine[], html: string])[] = [
    ['nothing', [], ''],
    ['signs of HTML', [line('<a> & "b"')], '<span class="line">&lt;a&gt; &amp; "b"\n</span>'],
    [
      'a class a token',
      [line('', { tokens: [{ text: 'if', className: 'k' }, { text: ' x' }] })],
      '<span class="line"><span class="k">if</span> x\n</span>',
    ],
    [
      'numbers, and an indent in steps of two',
      [line('  x', { number: 12, indent: 5 })],
      '<span class="line i2" data-n="12">  x\n</span>',
    ],
    ['an indent without end', [line('x', { indent: 99 })], '<span class="line i8">x\n</span>'],
    [
      'what a diff adds and removes, as a sign to see and a word to hear',
      [line('a', { kind: 'added', number: 2 }), line('b', { kind: 'removed', number: 2 })],
      '<span class="line added" data-n="2">a\n</span>' +
        '<span class="line removed" data-n="2">b\n</span>',
    ],
    ['lines left out', [line('⋯', { kind: 'gap' })], '<span class="line gap">⋯\n</span>'],
  ]
  for (const [what, lines, html] of table) {
    it(what, () => {
      assert.equal(codeHtml(lines), html)
    })
  }
})

describe('plainLines', () => {
  const text = (lines: readonly CodeLine[]): string =>
    lines.map(({ tokens }) => tokens.map((token) => token.text).join('')).join('\n')

  for (const [language, code] of [
    ['nix', '{ a = 1; # one\n\n  b = "${a}";\n}'],
    ['shellscript', 'cat <<EOF | grep x\n$y\nEOF'],
    ['text', ' <b>\t\n'],
    ['no-such-language', 'x = 1'],
  ] as const) {
    it(`keeps every letter of ${language}`, async () => {
      assert.equal(text(await plainLines(code, language)), code)
    })
  }

  it('colours a comment as one, the first time and again', async () => {
    for (let time = 0; time < 2; time++) {
      const [line] = await plainLines('# a comment', 'nix')
      assert.deepEqual(line?.tokens, [{ text: '# a comment', className: 'c' }])
    }
  })
})
