import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { codeHtml } from './code-html.ts'
import { copiedLines, excerptLines, plainLines } from './code-lines.ts'
import { copiedText } from './copied-text.ts'
import { excerpt } from './excerpt.ts'
import { expandTabs, hangingIndent, tabsOfTerminals } from './tab-stops.ts'

test('a tab leads to the next tab stop', () => {
  const table = [
    ['', ''],
    ['\tgo', '    go'],
    ['  \tgo', '    go'],
    ['abc\t1\t2', 'abc 1   2'],
    ['abcd\t1', 'abcd    1'],
    ['ä😀\t1', 'ä😀  1'],
  ] as const
  for (const [line, expanded] of table) assert.equal(expandTabs(line), expanded)
  assert.equal(expandTabs('a\tb', tabsOfTerminals), 'a       b')
})

test('the style sheet has the same tab stops', () => {
  const css = readFileSync(new URL('../site/styles/code.css', import.meta.url), 'utf8')
  assert.equal(/tab-size: (\d+);/.exec(css)?.[1], String(expandTabs('\t').length))
})

test('a line with tabs hangs by a whole number of tab stops', async () => {
  const depths = [0, 1, 2, 3, 9].map((depth) => `${'\t'.repeat(depth)}a\tb`)
  assert.deepEqual(depths.map(hangingIndent), [2, 6, 10, 10, 10])
  const lines = await plainLines('build: main.go\n\tgo build ./...\n  x', 'make')
  assert.equal(
    codeHtml(lines).replace(/<span class="[a-z]">|(?<!\n)<\/span>/g, ''),
    '<span class="line">build: main.go\n</span><span class="line i3">\tgo build ./...\n</span><span class="line i1">  x\n</span>',
  )
})

test('what tabs indent is copied with its tabs', async () => {
  const go = 'func main() {\n\tif true {\n\t\tprintln("a\\tb")\n\t}\n}\n'
  const part = excerpt('main.go', go, { lines: '2-4' }, { file: 'p.mdx' })
  assert.deepEqual(
    part.lines.map(({ text }) => text),
    ['if true {', '\tprintln("a\\tb")', '}'],
  )
  const copied = copiedText(copiedLines(await excerptLines(part, go)), part.copy)
  assert.deepEqual(copied, { copy: '\tif true {\n\t\tprintln("a\\tb")\n\t}\n' })
})
