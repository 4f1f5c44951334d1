import path from 'node:path'
import { copyProject, edit, type ProjectCopy } from '../../src/cli/project-copy.ts'
import { expect, test } from '../fixtures.ts'
import { present } from '../present-site.ts'

// What readers type into a program with prompts of its own: rehearsed, and shown.
test.describe.configure({ mode: 'default', timeout: 120_000 })

const session = `\`\`\`console prompt=">" more="|" shows="4" exit="3"
laptop$ '${process.execPath}'
> 1 + 2
> [1, 2].map((one) =>
|   one * 2)
> process.exit(3)
\`\`\`

\`\`\`console skip="destroys data"`

let site = ''
let copy: ProjectCopy
let close = (): Promise<void> => Promise.resolve()

test.beforeAll(async () => {
  test.setTimeout(120_000)
  copy = copyProject('programs')
  const workshop = copy.workshop('programs')
  edit(
    path.join(workshop, 'content/tasks/1-backup.mdx'),
    '```console skip="destroys data"',
    session,
  )
  const environment = { WORKSHOP: 'programs' }
  const rehearsed = await copy.run('rehearse', environment, ['--update'])
  expect(rehearsed.status, rehearsed.printed).toBe(0)
  const again = await copy.run('rehearse', environment)
  expect(again.printed).toContain('compared with the recordings: 6 of 6')
  const shown = await present(copy, environment)
  site = `http://127.0.0.1:${shown.port}`
  close = shown.close
})

test.afterAll(async () => {
  await close()
  copy.remove()
})

test('the page shows each input behind its prompt, with what it printed', async ({ page }) => {
  await page.goto(`${site}/tasks/1-backup/`)
  const block = page.getByRole('group').filter({ hasText: 'process.exit' }).last()
  const inputs = block.getByRole('listitem')
  await expect(block.locator('.prompt')).toHaveText(['laptop$', '>', '>', '>'])
  await expect(inputs.nth(1).locator('pre')).toHaveText('3')
  await expect(inputs.nth(2).locator('pre')).toHaveText('[ 2, 4 ]')
  await expect(inputs.nth(3)).toContainText('Exit status 3')
  const copies = block.getByRole('button', { name: /^Copy/ })
  await expect(copies).toHaveCount(4)
  await copies.nth(2).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe('[1, 2].map((one) =>\n  one * 2)')
})

test('slides and handout show the same', async ({ page }) => {
  await page.goto(`${site}/slides/`)
  await expect(page.locator('.prompt', { hasText: /^>$/ }).first()).toBeAttached()
  await page.goto(`${site}/handout/full/`)
  const block = page.locator('.console').filter({ hasText: 'process.exit(3)' })
  await expect(block.locator('.prompt')).toHaveText(['laptop$', '>', '>', '>'])
  await expect(block).toContainText('[ 2, 4 ]')
})
