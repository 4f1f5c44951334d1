import { copyAll, parseConsole } from '../../src/console/block.ts'
import { textAfter } from '../../src/words/text-after.ts'
import { resolveSnippet, resolveSolution } from '../../src/words/snippet.ts'
import type { Task, Word } from '../../src/workshop/task.ts'
import { expect, test } from '../fixtures.ts'
import { firefoxTag, routeOf, shownWords, unfold, workshop } from '../site.ts'

/** What the buttons of a word copy, in their order. */
function copiesOf({ name, attributes, place, source, step, fenced }: Word): string[] {
  const text = (key: string): string | undefined => {
    const value = attributes.get(key)
    return typeof value === 'string' ? value : undefined
  }
  const { states, config } = workshop
  if (name === 'console' && source !== undefined) {
    const block = parseConsole(source, Object.keys(config.machines), place)
    const one = new Set(block.commands.map(({ machine }) => machine)).size === 1
    const all = one && block.commands.length > 1 ? [copyAll(block)] : []
    return [...block.commands.map((command) => command.text), ...all]
  }
  if (fenced) return [`${source ?? ''}\n`]
  if (name === 'Solution') {
    const { state, diffs } = resolveSolution(states, step, place)
    return diffs.map((diff) => textAfter(diff, state.files.get(diff.path) ?? ''))
  }
  if (name !== 'Snippet') return []
  const snippet = resolveSnippet(
    states,
    {
      file: text('file') ?? '',
      select: text('select'),
      region: text('region'),
      lines: text('lines'),
      state: text('state'),
      diff: attributes.has('diff'),
      text: attributes.has('text'),
      step,
    },
    place,
  )
  const file = snippet.state.files.get(text('file') ?? '') ?? ''
  if (snippet.kind === 'diff') expectInOrder(file, snippet.copy)
  if (snippet.kind === 'excerpt') expectInOrder(file, snippet.copy)
  return [snippet.copy]
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
  return shownWords(task).flatMap(copiesOf)
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
