import { expect, test } from '../fixtures.ts'
import { workshop } from '../site.ts'

const course = workshop.tasks.filter((task) => task.course)
const all = course.flatMap((task) => task.steps.map(({ id }) => ({ task: task.name, id })))
const [first, second] = all
if (first === undefined || second === undefined) throw new Error('The workshop has two steps')

test('the overview begins with the first task, and goes on where the reader left', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByRole('link', { name: /^Begin with/ })).toBeVisible()
  await page.goto(`/tasks/${first.task}/#${first.id}`)
  await page.getByRole('checkbox', { name: `Step ${first.id} is done` }).check()
  const on = page.getByRole('link', { name: `Go on with ${second.id}` })
  await on.click()
  await expect(page).toHaveURL(new RegExp(`/tasks/${second.task}/#${second.id}$`))
  await page.goto('/')
  await page.getByRole('link', { name: `Continue with ${second.id}` }).click()
  await expect(page).toHaveURL(new RegExp(`/tasks/${second.task}/#${second.id}$`))
})

test('a task that was begun leads to its next step; a tick that is taken back leads nowhere', async ({
  page,
}) => {
  const task = course.find(({ steps }) => steps.length > 1)
  const [one, two] = task?.steps ?? []
  await page.goto(`/tasks/${task?.name}/`)
  const tick = page.getByRole('checkbox', { name: `Step ${one?.id} is done` })
  await tick.check()
  await expect(page.getByRole('link', { name: `Go on with ${two?.id}` })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('link', { name: `Continue with ${two?.id}` })).toBeVisible()
  await tick.uncheck()
  await expect(page.getByRole('link', { name: /^Go on with/ })).toHaveCount(0)
})
