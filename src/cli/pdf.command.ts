import { type Paper, papers } from '../handout/pdf/print.ts'
import { readOptions, UsageError } from './options.ts'
import { run } from './run.ts'
import { writeEventPdfs, writePdfs } from './write-pdfs.ts'

const command = {
  usage: `npm run pdf -- [--paper ${Object.keys(papers).join('|')}] [--event]`,
  about:
    'Builds the site with its PDFs: dist/handout.pdf, dist/handout-full.pdf with the\n' +
    'hints, dist/answer-key.pdf and dist/slides.pdf;\n' +
    'with PRESENTER=1 also dist/instructor.pdf and dist/slides-with-notes.pdf.\n' +
    '`event.address` of content/workshop.yaml, or SITE=https://…, is the address that is printed.',
  options: {
    paper: { value: Object.keys(papers).join('|'), help: 'Size of the sheets (a4)' },
    event: { help: 'Print the Wi-Fi too, and write the PDFs into event/, which is not published' },
  },
}

await run(async () => {
  const options = readOptions(command, process.argv.slice(2))
  const paper = readPaper(options.get('paper'))
  if (options.has('event')) await writeEventPdfs(paper)
  else await writePdfs(paper)
  return 0
})

function readPaper(text: string | true = 'a4'): Paper {
  const sizes = Object.keys(papers).filter((size) => size === text) as Paper[]
  const [paper] = sizes
  if (paper !== undefined) return paper
  throw new UsageError(
    `There is no paper \`${text}\`\n    expected: --paper ${Object.keys(papers).join(' or --paper ')}\nusage: ${command.usage}`,
  )
}
