import { copyAll } from '../../src/console/block.ts'
import type { Block } from '../../src/lesson/block.ts'
import type { Task } from '../../src/lesson/task.ts'
import { textAfter } from '../../src/lesson/text-after.ts'
import { expect, test } from '../fixtures.ts'
import { firefoxTag, routeOf, shownBlocks, unfold, workshop } from '../site.ts'

/** What the buttons of a block copy, in their order. */
function copiesOf(block: Block): string[] {
  if (block.kind === 'code') return [`${block.source}\n`]
  if (block.kind === 'console') {
    const one = new Set(block.commands.map(({ machine }) => machine)).size === 1
    const some = block.commands.length > 1 && block.program === undefined
    const all = one && some ? [copyAll(block)] : []
    return [...block.commands.map((command) => command.text), ...all]
  }
  if (block.kind === 'solution') {
    const { state, diffs } = block
    return diffs.map((diff) => textAfter(diff, state.files.get(diff.path) ?? ''))
  }
  if (block.kind !== 'snippet') return []
  const { kind, copy, state } = block.resolved
  if (kind !== 'text') expectInOrder(state.files.get(block.file) ?? '', copy)
  return [copy]
}

/** Every line that is copied stands in the file, letter by letter, in this order. */
function expectInOrder(file: string, copied: string): void {
  const lines = file.split('\n')
  let from = 0
  for (const line of copied.replace(/\n$/, '').split('\n')) {
    const at = lines.indexOf(line, from)
    expect(at, `\`${line}\` stands in the file`).toBeGreaterThanOrEqual(from)
    from = at + 1
  }
}

function expected(task: Task): string[] {
  return shownBlocks(task).flatMap(copiesOf)
}

for (const task of workshop.tasks) {
  test(
    `every copy button of ${task.name} copies the source`,
    { tag: firefoxTag(task) },
    async ({ page }) => {
      await page.goto(routeOf(task))
      await unfold(page, true)
      const buttons = page.getByRole('button', { name: /^Copy/ })
      const wanted = expected(task)
      await expect(buttons).toHaveCount(wanted.length)
      for (const [index, text] of wanted.entries()) {
        // The name stays, while the text on the button changes for two seconds.
        const button = page.locator('button.copy').nth(index)
        await button.click()
        await expect(button).toHaveText('Copied')
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text)
      }
      await expect(page.getByRole('status')).toHaveText('Copied')
    },
  )
}

test.describe('without leave to copy', () => {
  test.use({ permissions: [] })
  test('the button says so', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))
    })
    await page.goto('/tasks/1-first-steps/')
    const button = page.getByRole('button', { name: /^Copy/ }).first()
    await button.click()
    await expect(button).toHaveText('Not allowed')
    await expect(page.getByRole('status')).toHaveText('The browser did not allow copying')
  })
})

test('what is selected by hand holds no prompts, no numbers and no signs', async ({ page }) => {
  await page.goto('/tasks/2-options/')
  await unfold(page, true)
  const selected = await page.evaluate(() => {
    const block = document.querySelector('.solution pre')
    const selection = getSelection()
    if (block === null || selection === null) return ''
    selection.selectAllChildren(block)
    return selection.toString()
  })
  expect(selected).toContain('=')
  expect(selected).not.toMatch(/^\s*([+−-]|\d+\s|added|removed)/m)
})
