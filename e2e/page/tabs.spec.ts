import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { codeHtml } from '../../src/code/code-html.ts'
import { type CodeLine, diffLines, plainLines } from '../../src/code/code-lines.ts'
import { diffFile } from '../../src/code/file-diff.ts'
import { projectRoot } from '../../src/cli/root.ts'
import { expect, test } from '../fixtures.ts'

const css = readFileSync(path.join(projectRoot, 'src/site/styles/code.css'), 'utf8')

/** Shows lines of code alone, in the style sheet that pages, slides and handouts share. */
async function show(page: Page, lines: readonly CodeLine[], width: string): Promise<void> {
  const font = 'code { font: 10px/20px monospace; display: block }'
  const html = `<style>${css}${font}</style><figure style="width: ${width}"><pre><code>`
  await page.setContent(`${html}${codeHtml(lines)}</code></pre></figure>`)
}

/** In which column the text of each line begins, row by row as it is broken. */
function columns(page: Page): Promise<number[][]> {
  return page.locator('code').evaluate((code) => {
    const probe = document.createElement('span')
    probe.textContent = '0'.repeat(100)
    code.append(probe)
    const letter = probe.getBoundingClientRect().width / 100
    probe.remove()
    const left = code.getBoundingClientRect().left + 16
    return [...code.querySelectorAll('.line')].map((line) => {
      const rows = new Map<number, number>()
      const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        for (const { 0: text, index } of (node.textContent ?? '').matchAll(/\S+/g)) {
          const range = document.createRange()
          range.setStart(node, index)
          range.setEnd(node, index + text.length)
          for (const { top, left: at } of range.getClientRects()) {
            const column = Math.round((at - left) / letter)
            rows.set(Math.round(top), Math.min(rows.get(Math.round(top)) ?? column, column))
          }
        }
      }
      return [...rows.values()]
    })
  })
}

const makefile = 'build: main.go\n\tgo build ./... && go vet ./...\n\t\t@echo done\n'
const go =
  'package main\n\nfunc main() {\n\tfor {\n\t\tprintln("a")\n\t}\n}\n\ntype T struct {\n\tA\tint\t// one\n}\n'

test('tabs stand at the tab stops of an editor', { tag: '@firefox' }, async ({ page }) => {
  await show(page, await plainLines(makefile.trimEnd(), 'make'), '60em')
  expect(await columns(page)).toEqual([[0], [4], [8]])
  await show(page, await plainLines(go.trimEnd(), 'go'), '60em')
  expect((await columns(page)).map(([first]) => first)).toEqual(
    [0, undefined, 0, 4, 8, 4, 0, undefined, 0, 4, 0], // prettier-ignore
  )
  expect(await page.locator('code').textContent()).toBe(go)
})

test('a long line that tabs indent hangs below its first word', async ({ page }) => {
  await show(page, await plainLines(makefile.trimEnd(), 'make'), '12em')
  const [, [first = 0, ...others] = []] = await columns(page)
  expect(first).toBe(4)
  expect(others.length).toBeGreaterThan(0)
  for (const column of others) expect(column).toBe(8)
})

test('in a change, tabs stand as in the file', async ({ page }) => {
  const after = go.replace('"a"', '"b"')
  const diff = diffFile('main.go', go, after, { context: 1 })
  await show(page, await diffLines(diff, go, after), '60em')
  // What all lines share is left out: one tab.
  expect(await columns(page)).toEqual([[0], [4], [4], [0]])
})
