import { type Paper, papers } from '../handout/pdf/print.ts'
import { nearest } from '../files/nearest.ts'
import type { Task } from '../lesson/task.ts'
import { checkClaims } from './check-claims.ts'
import { readOptions, UsageError } from './options.ts'
import { workshopRoot } from './root.ts'
import { run } from './run.ts'
import { writeEventPdfs, writePdfs } from './write-pdfs.ts'

const command = {
  usage: `npm run pdf -- [--paper ${Object.keys(papers).join('|')}] [--task NUMBER] [--event]`,
  about:
    'Builds the site with its PDFs: dist/handout.pdf, dist/handout-full.pdf with the\n' +
    'hints, dist/answer-key.pdf, dist/card.pdf and dist/slides.pdf;\n' +
    'with PRESENTER=1 also dist/instructor.pdf and dist/slides-with-notes.pdf.\n' +
    '`event.address` of content/workshop.yaml, or SITE=https://…, is the address that is printed.',
  options: {
    paper: { value: Object.keys(papers).join('|'), help: 'Size of the sheets (a4)' },
    task: { value: 'NUMBER', help: 'Only the handout of one task, by its number or its name' },
    event: { help: 'Print the Wi-Fi too, and write the PDFs into event/, which is not published' },
  },
}

await run(async () => {
  const options = readOptions(command, process.argv.slice(2))
  const paper = readPaper(options.get('paper'))
  const event = options.has('event')
  if (event && options.has('task')) {
    throw new UsageError('`--task` and `--event` exclude each other\n    expected: one of them')
  }
  const from = checkClaims(workshopRoot)
  const task = readTask(options.get('task'), from.workshop.tasks)
  await (event ? writeEventPdfs({ paper, from }) : writePdfs({ paper, from, task }))
  return 0
})

/** The name of the task that is meant by its number or by its name. */
function readTask(text: string | true | undefined, tasks: readonly Task[]): string | undefined {
  if (text === undefined) return undefined
  const found = tasks.filter(({ name }) => name === text || /^\d+/.exec(name)?.[0] === text)
  const [task] = found
  if (task !== undefined && found.length === 1) return task.name
  const names = tasks.map(({ name }) => name)
  const close = nearest(String(text), names)
  const hint =
    close.length > 0 ? `nearest: ${close.join(', ')}` : `expected: one of ${names.join(', ')}`
  throw new UsageError(`There is no task \`${text}\`\n    ${hint}`)
}

function readPaper(text: string | true = 'a4'): Paper {
  const sizes = Object.keys(papers).filter((size) => size === text) as Paper[]
  const [paper] = sizes
  if (paper !== undefined) return paper
  throw new UsageError(
    `There is no paper \`${text}\`\n    expected: --paper ${Object.keys(papers).join(' or --paper ')}\nusage: ${command.usage}`,
  )
}
