import type { Locator, Page } from '@playwright/test'
import type { Question } from '../../src/lesson/block.ts'
import { plainText } from '../../src/lesson/reader.ts'
import { expect, test } from '../fixtures.ts'
import { firefoxTag, routeOf, shownBlocks, workshop } from '../site.ts'

/** A question, what a reader may answer, and the question on the page. */
interface Asked {
  readonly question: Question
  readonly right: Answer
  readonly wrong: Answer
  readonly at: (page: Page) => Locator
}

/** Numbers of choices, or what is typed. */
type Answer = readonly number[] | string

function questionsOf(task: (typeof workshop.tasks)[number]): Asked[] {
  return shownBlocks(task).flatMap((question): Asked[] => {
    if (question.kind !== 'question') return []
    const numbers = question.choices.map((_, index) => index)
    const rights = numbers.filter((index) => question.choices[index]?.right)
    const wrongs = numbers.filter((index) => !question.choices[index]?.right)
    const example = (choice = 0): string => {
      const { text = '', example: given } = question.choices[choice] ?? {}
      return given ?? (text === '*' ? 'anything else' : text)
    }
    const typed = question.type === 'typed'
    return [
      {
        question,
        right: typed ? example(rights[0]) : rights,
        wrong: typed ? example(wrongs[0]) : wrongs.slice(0, 1),
        at: (page) => page.locator(`#question-${question.id}`),
      },
    ]
  })
}

async function give(block: Locator, answer: Answer): Promise<void> {
  if (typeof answer === 'string') {
    await block.getByRole('textbox').fill(answer)
  } else {
    const choices = block.locator('.choice input')
    const checked = await choices.evaluateAll((all) =>
      all.flatMap((one, index) => (one.matches(':checked') ? [index] : [])),
    )
    // What is right of one answer alone takes the place of another by itself.
    const single = (await block.getByRole('radio').count()) > 0
    const wanted = answer.filter((index) => !checked.includes(index))
    const unwanted = single ? [] : checked.filter((index) => !answer.includes(index))
    for (const index of [...wanted, ...unwanted]) await choices.nth(index).click()
  }
  await block.getByRole('button', { name: 'Check answer' }).click()
}

for (const task of workshop.tasks) {
  const asked = questionsOf(task)
  if (asked.length === 0) continue

  test(
    `the questions of ${task.name} tell right from wrong, and remember`,
    { tag: firefoxTag(task) },
    async ({ page }) => {
      const status = page.getByRole('status')
      await page.goto(routeOf(task))
      for (const { question, right, wrong, at } of asked) {
        const block = at(page)
        const typed = question.type === 'typed'
        await expect(block.locator('.reason:visible')).toHaveCount(0)
        if (question.predict) {
          await expect(block.locator('.look')).not.toHaveAttribute('open')
          // One answers first, then looks.
          await expect(block.locator('.reply ~ .look')).toHaveCount(1)
        }

        await block.getByRole('button', { name: 'Check answer' }).click()
        await expect(block.locator('.result')).toHaveText(/^(Choose|Type) an answer first\.$/)
        await expect(status).toHaveText(/^(Choose|Type) an answer first\.$/)

        await give(block, wrong)
        await expect(block.locator('.result')).toHaveText(/^Not right\./)
        await expect(status).toHaveText(/^Not right\./)
        if (!typed && typeof wrong !== 'string') {
          await expect(block.locator('.reason:visible')).toHaveCount(1)
          await expect(block.locator('.reason').nth(wrong[0] ?? 0)).toBeVisible()
        }
        if (question.predict) await expect(block.locator('.look')).toHaveAttribute('open')

        await give(block, right)
        await expect(block.locator('.result')).toHaveText('That is right.')
        await expect(status).toHaveText('That is right.')
        await expect(block.locator('.reason:visible')).toHaveCount(
          typed ? 1 : question.choices.length,
        )
      }

      await page.reload()
      for (const { question, right, at } of asked) {
        const block = at(page)
        const typed = typeof right === 'string'
        await expect(block.locator('.result')).toHaveText('That is right.')
        await expect(block.locator('.reason:visible')).toHaveCount(
          typed ? 1 : question.choices.length,
        )
        if (typed) await expect(block.getByRole('textbox')).toHaveValue(right)
        else await expect(block.locator('input:checked')).toHaveCount(right.length)
      }
      await expect(status).toHaveText('')

      for (const { at } of asked) {
        const block = at(page)
        await block.getByRole('button', { name: 'Try again' }).click()
        await expect(block.locator('input').first()).toBeFocused()
        await expect(block.locator('.result')).toHaveText('')
        await expect(block.locator('.reason:visible')).toHaveCount(0)
        await expect(block.locator('input:checked')).toHaveCount(0)
      }
      await page.reload()
      for (const { at } of asked) {
        await expect(at(page).locator('.result')).toHaveText('')
        await expect(at(page).locator('.reason:visible')).toHaveCount(0)
      }
    },
  )

  test(`the questions of ${task.name} show each reason as it is written`, async ({ page }) => {
    await page.goto(routeOf(task))
    for (const { question, right, at } of asked) {
      if (typeof right === 'string') continue
      const block = at(page)
      await give(block, right)
      const { choices } = question
      await expect(block.locator('.choice .verdict')).toHaveText(
        choices.map((choice) => (choice.right ? 'Right.' : 'Not right.')),
      )
      const reasons = await block.locator('.choice .reason').allTextContents()
      expect(reasons.map(letters)).toEqual(
        choices.map(({ reason }) => letters(reason.map(plainText).join(''))),
      )
    }
  })
}

test('an answer that is a pattern is shown by an example, wherever it is shown', async ({
  page,
}) => {
  const asked = workshop.tasks.flatMap((task) =>
    questionsOf(task).map(({ question, at }) => ({ question, at, route: routeOf(task) })),
  )
  const patterns = asked.flatMap(({ question: { choices }, at, route }) =>
    choices.flatMap(({ text, isPattern, example = '' }, index) =>
      isPattern ? [{ text, index, example, at, route }] : [],
    ),
  )
  expect(patterns.length).toBeGreaterThan(2)
  for (const { index, example, at, route } of patterns) {
    await page.goto(route)
    await expect(at(page).locator('.choice').nth(index).locator('.answer')).toHaveText(example)
  }
  for (const route of [...workshop.tasks.map(routeOf), '/slides/', '/handout/key/']) {
    await page.goto(route)
    const shown = (await page.getByRole('main').textContent()) ?? ''
    expect(patterns.filter(({ text }) => shown.includes(text))).toEqual([])
  }
})

/** A text without what typography changes: quotes, dashes, blanks, and a small letter at its beginning. */
function letters(text: string): string {
  return text.replace(/[^\p{Letter}\p{Number}]+/gu, '').replace(/^./u, (one) => one.toUpperCase())
}

const multiple = workshop.tasks
  .flatMap((task) => questionsOf(task).map((one) => ({ task, ...one })))
  .find(({ question }) => question.type === 'multiple')

test('a part of several right answers is told as a part', async ({ page }) => {
  if (multiple === undefined) throw new Error('no question of the workshop has several answers')
  const { task, right, at } = multiple
  await page.goto(routeOf(task))
  await give(at(page), right.slice(0, 1))
  const result = at(page).locator('.result')
  await expect(result).toHaveText(`Partly right: 1 of ${right.length} found. Look again.`)
  // What changes has no verdict yet.
  await at(page).getByRole('checkbox').last().click()
  await expect(result).toHaveText('')
})

test('two windows of a page agree on its answers', async ({ context }) => {
  if (multiple === undefined) throw new Error('no question of the workshop has several answers')
  const { task, right, at } = multiple
  const [one, other] = [await context.newPage(), await context.newPage()]
  for (const page of [one, other]) await page.goto(routeOf(task))
  await give(at(one), right)
  await expect(at(other).locator('.result')).toHaveText('That is right.')
  await at(one).getByRole('button', { name: 'Try again' }).click()
  await expect(at(other).locator('.result')).toHaveText('')
  await expect(at(other).locator(':checked')).toHaveCount(0)
})

const prediction = workshop.tasks
  .flatMap((task) => questionsOf(task).map((one) => ({ task, ...one })))
  .find(({ question }) => question.predict && question.look.length > 0)

test('a prediction asks for a guess once, before it opens without one', async ({ page }) => {
  if (prediction === undefined) throw new Error('no question of the workshop is a prediction')
  const { task, at } = prediction
  await page.goto(routeOf(task))
  const look = at(page).locator('.look')
  await look.locator('summary').click()
  await expect(at(page).locator('.result')).toContainText('Guess first.')
  await expect(look).not.toHaveAttribute('open')
  await look.locator('summary').click()
  await expect(look).toHaveAttribute('open')
})
