import { type Paper, papers } from '../handout/pdf/print.ts'
import { readOptions, UsageError } from './options.ts'
import { run } from './run.ts'
import { writePdfs } from './write-pdfs.ts'

const command = {
  usage: `npm run pdf -- [--paper ${Object.keys(papers).join('|')}]`,
  about:
    'Builds the site with its PDFs: dist/handout.pdf, dist/answer-key.pdf and dist/slides.pdf;\n' +
    'with PRESENTER=1 also dist/instructor.pdf and dist/slides-with-notes.pdf.\n' +
    '`event.address` of content/workshop.yaml, or SITE=https://…, is the address that is printed.',
  options: { paper: { value: Object.keys(papers).join('|'), help: 'Size of the sheets (a4)' } },
}

await run(async () => {
  const options = readOptions(command, process.argv.slice(2))
  await writePdfs(readPaper(options.get('paper')))
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
