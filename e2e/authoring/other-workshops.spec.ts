import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { projectRoot } from '../../src/cli/root.ts'
import { openDeck } from '../deck/deck-page.ts'
import { expect, test } from '../fixtures.ts'
import { ports } from '../ports.ts'
import { dense, pageTexts } from '../handout/pdf-reader.ts'
import { testWords } from '../handout/accessible-pdf.ts'
import { cacheFolder, serveFolder, writePdfs } from '../handout/pdf-site.ts'

// Each of the two is built once, with its PDFs and with the notes that `npm run present` shows.
test.describe.configure({ timeout: 60_000 })

/** What tells the pages of a workshop, its slides and its print from those of others. */
const workshops = [
  {
    name: 'plants',
    folder: 'plants',
    port: ports.plants,
    title: 'Which plant is thirsty?',
    page: '/tasks/1-thirsty/',
    question: { choice: "The text '21'", then: 'Python shows it with quotes' },
    command: 'laptop$ python3 thirsty.py --on 2026-06-05',
    output: '2026-06-05 Peace lily',
    error: "due() missing 1 required positional argument: 'plant'",
    step: '1.3',
    exercise: 'only the plants that are due',
    solution: ['sorted(waiting,key=due)', 'plants=$(python3thirsty.py"$@")'],
    link: undefined,
  },
  {
    name: 'bus-stop',
    folder: 'bus-stop/guide',
    port: ports.busStop,
    title: 'A board for a bus stop',
    page: '/tasks/1-board/',
    question: { choice: 'The number 90', then: 'numbers with colons were counted in sixties' },
    command: 'client$ node ask.ts 12:00',
    output: '11 University: 5 min',
    error: "does not provide an export named 'BusLine'",
    step: '1.4',
    exercise: 'import the type BusLine',
    solution: ["importtype{BusLine}from'./timetable.ts'", "first:'00:30'"],
    link: 'https://github.com/ada/board/blob/HEAD/board.ts#L9-L13',
  },
] as const

for (const workshop of workshops) {
  test.describe(`the workshop ${workshop.name}`, () => {
    test.describe.configure({ mode: 'serial' })
    test.use({ baseURL: `http://127.0.0.1:${workshop.port}` })

    const room = mkdtempSync(path.join(tmpdir(), `${workshop.name}-`))
    const site = cacheFolder(`other-${workshop.name}-${process.pid}`)
    let close: () => void
    let revision = ''

    test.beforeAll(async () => {
      test.setTimeout(120_000)
      cpSync(path.join(projectRoot, 'e2e/authoring', workshop.name), room, { recursive: true })
      if (workshop.link !== undefined) revision = commit(path.join(room, 'board'))
      const root = path.join(room, ...workshop.folder.split('/').slice(1))
      const env = { WORKSHOP: root, PRESENTER: '1', SITE: 'https://workshop.example' }
      writePdfs('a4', site, env, { only: ['handout.pdf', 'answer-key.pdf', 'slides.pdf'] })
      close = await serveFolder(site, workshop.port)
    })

    test.afterAll(() => {
      close()
      rmSync(site, { recursive: true })
      rmSync(room, { recursive: true })
    })

    test('has pages with code, outputs, questions and solutions', async ({
      page,
      expectNoViolations,
    }) => {
      const { title, question, command, output, error, link } = workshop
      await page.goto(workshop.page)
      await expect(page).toHaveTitle(new RegExp(title.replace('?', '.')))
      const main = page.getByRole('main')
      await main.getByLabel(question.choice).check()
      await main.getByRole('button', { name: 'Check answer' }).first().click()
      await expect(main.getByText(question.then)).toBeVisible()
      await main.getByText('Output', { exact: true }).last().click()
      await expect(main).toContainText(command)
      await expect(main.getByText(output).last()).toBeVisible()
      await main.getByText(error).click()
      await expect(main.getByText('Not reproduced')).toHaveCount(0)
      await main.getByText(`Solution of step ${workshop.step}`).click()
      if (link !== undefined) {
        const links = main.getByRole('link', { name: 'board.ts' })
        await expect(links.first()).toHaveAttribute('href', link.replace('HEAD', revision))
      }
      // A button that is half below the bar at the top would count as too small.
      await page.evaluate(() => scrollTo(0, 0))
      await expectNoViolations()
    })

    test('is presented, each exercise with what there is to do', async ({ page }) => {
      await openDeck(page, `${workshop.step}-exercise`)
      const slide = page.locator(`[id="${workshop.step}-exercise"]`)
      await expect(slide).toContainText(workshop.exercise)
      await expect(slide).toContainText(`workshop.example/${workshop.step}`)
      await page.goto('/slides/?presenter')
      await expect(page.getByText(workshop.title).first()).toBeVisible()
    })

    test('is printed: the handout without solutions, the key with them', () => {
      const text = (file: string): string => dense(pageTexts(path.join(site, file)).join(''))
      expect(text('handout.pdf')).toContain(dense(workshop.output))
      for (const line of workshop.solution) {
        expect(text('handout.pdf')).not.toContain(line)
        expect(text('answer-key.pdf')).toContain(line)
      }
      expect(text('slides.pdf')).toContain(dense(workshop.exercise))
    })

    testWords(path.join(site, 'answer-key.pdf'))
  })
}

/** Makes a checkout of a folder; gives its commit as links name it. */
function commit(folder: string): string {
  const author = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org']
  const git = (...args: readonly string[]): string =>
    execFileSync('git', [...author, ...args], { cwd: folder, encoding: 'utf8' })
  git('init', '--quiet')
  git('remote', 'add', 'origin', 'git@github.com:ada/board.git')
  git('add', '--all')
  git('commit', '--quiet', '--message=The board')
  return git('rev-parse', 'HEAD').slice(0, 7)
}
