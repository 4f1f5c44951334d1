import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import type { Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { z } from 'zod'
import { seal } from '../console/seal.ts'
import { printRecording } from '../console/recording.ts'
import { type GeneratedTask, generatedTasks, taskText } from '../fuzz/generated-task.ts'
import { copyProject, type ProjectCopy } from './project-copy.ts'

const seed = Number(process.env['FUZZ_SEED'] ?? Math.trunc(Math.random() * 2 ** 31))
/** A task holds some forty texts; 100,000 cases are 333 tasks. */
const count = Math.max(12, Math.round(Number(process.env['FUZZ_RUNS'] ?? 0) / 300))
const [tasks = []] = fc.sample(generatedTasks(count), { numRuns: 1, seed })

/** The text of a page, with what scripts show later; styles and scripts are none. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && ['script', 'style', 'title'].includes(node.tagName)) return ''
  const below = 'children' in node ? node.children.map(textOf).join('') : ''
  return node.type === 'element' && node.content ? below + textOf(node.content) : below
}

/** Without blanks, which lines and cells add, and with quotes in one form, which typography has in two. */
function bare(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/…/g, '...').replace(/\s+/g, '')
}

function* idsOf(node: Nodes): Generator<string> {
  if (node.type === 'element' && typeof node.properties['id'] === 'string')
    yield node.properties['id']
  if ('children' in node) for (const child of node.children) yield* idsOf(child)
}

const searchFile = z.object({
  entries: z.array(z.object({ id: z.string(), title: z.string(), text: z.string() })),
})

describe(`a build of generated tasks, with FUZZ_SEED=${seed}`, () => {
  const copy: ProjectCopy = copyProject('generated')
  const dist = path.join(copy.folder, 'dist')
  const page = (name: string) => fromHtml(readFileSync(path.join(dist, name, 'index.html'), 'utf8'))

  before(async () => {
    writeWorkshop(copy.workshop('generated'), tasks)
    const { status, printed } = await copy.run('build', { WORKSHOP: 'generated' })
    // What the check takes builds: a build begins with the check.
    assert.equal(status, 0, printed)
  })
  after(() => copy.remove())

  for (const route of ['page', 'slides', 'handout/full']) {
    it(`holds every text unchanged: ${route}`, () => {
      const whole = route === 'page' ? '' : bare(textOf(page(route)))
      for (const { name, title, steps } of tasks) {
        const text = whole || bare(textOf(page(`tasks/${name}`)))
        const written = steps.flatMap((step) => [
          step.title,
          ...step.code.split('\n'),
          ...step.output.split('\n'),
          step.hint,
          step.prompt,
          ...step.answers,
        ])
        const lost = [title, ...written].filter((one) => !text.includes(bare(one)))
        assert.deepEqual(lost, [], name)
      }
    })
  }

  it('has one anchor for each step on every rendering, and finds it', () => {
    const { entries } = searchFile.parse(
      JSON.parse(readFileSync(path.join(dist, 'search.json'), 'utf8')),
    )
    const slides = [...idsOf(page('slides'))]
    const sheets = [...idsOf(page('handout'))]
    for (const { name, steps } of tasks) {
      const ids = [...idsOf(page(`tasks/${name}`))]
      for (const { id, title, text } of steps) {
        for (const all of [ids, slides, sheets]) {
          assert.equal(all.filter((one) => one === id).length, 1, `${name} ${id}`)
        }
        const entry = entries.find((one) => one.id === `/tasks/${name}/#${id}`)
        assert.ok(bare(entry?.title ?? '').includes(bare(title)), `${id} ${title}`)
        assert.ok(bare(entry?.text ?? '').includes(bare(text)), `${id} ${text}`)
      }
    }
  })
})

/** Makes the second workshop one of these tasks, with a recording of their commands. */
function writeWorkshop(folder: string, generated: readonly GeneratedTask[]): void {
  const content = path.join(folder, 'content')
  for (const gone of ['tasks/1-backup.mdx', 'tasks/words.mdx', 'recordings', 'mistakes', 'pages']) {
    rmSync(path.join(content, gone), { recursive: true })
  }
  rmSync(path.join(folder, 'workshop/solutions'), { recursive: true })
  const settings = path.join(content, 'workshop.yaml')
  const names = generated.map(({ name }) => name).join(', ')
  const text = readFileSync(settings, 'utf8')
    .replace('tasks: [1-backup]', `tasks: [${names}]`)
    .replace('appendix: [words]\n', '')
  writeFileSync(settings, text)
  mkdirSync(path.join(content, 'recordings'))
  for (const task of generated) {
    writeFileSync(path.join(content, `tasks/${task.name}.mdx`), taskText(task))
    const recording = printRecording({
      header: new Map([
        ['date', '2026-10-03'],
        ['revision', 'abc'],
        ['stage', 'here'],
        ['laptop', 'this computer'],
      ]),
      commands: task.steps.map(({ id, output }) => ({
        machine: 'laptop',
        root: false,
        text: `sh backup.sh ${id}`,
        output,
        exit: 0,
      })),
    })
    writeFileSync(path.join(content, `recordings/${task.name}.txt`), seal(recording))
  }
}
