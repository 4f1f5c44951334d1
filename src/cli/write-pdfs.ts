import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { writeSlidesPdf } from '../deck/pdf.ts'
import type { Destinations } from '../handout/pdf/destinations.ts'
import { emptyPages, least } from '../handout/pdf/fill.ts'
import { interfaceOf } from '../interface/languages.ts'
import { finishPdf } from '../handout/pdf/finish.ts'
import { missingGlyphs } from '../handout/pdf/glyphs.ts'
import { type Paper, papers, type Printed, printHandout, readPdf } from '../handout/pdf/print.ts'
import { readRevision } from '../handout/revision.ts'
import { formatProblem, ProblemError } from '../files/problem.ts'
import { attachedFiles } from '../files/attachments.ts'
import type { BuiltFrom } from '../site/workshop-module.ts'
import { buildSite } from './build-site.ts'
import { environment } from './environment.ts'
import { launchBrowser } from './launch-browser.ts'
import { printedHome } from './printed-home.ts'
import { printedTexts } from './printed-texts.ts'
import { refuseMount, replaceFolder } from './replace-folder.ts'
import { projectRoot, workshopRoot } from './root.ts'
import { serve } from './serve.ts'
import { twoAtATime } from './two-at-a-time.ts'

/** A document that is printed: what others call it, its page and its file. */
interface Document {
  readonly name: string
  readonly route: string
  readonly file: string
  /** The documents whose pages it names. */
  readonly refersTo: readonly string[]
  /** How many pages it may have, where that is limited. */
  readonly most?: number
  /** Whether the files that participants need are attached to it. */
  readonly attaches: boolean
}

/** What is printed of a site: documents and decks. */
interface Prints {
  readonly documents: readonly Document[]
  readonly slides: readonly { readonly file: string; readonly notes: boolean }[]
}

const documents: readonly Document[] = [
  // What can be too long comes first: that is told before the long ones are printed.
  {
    name: 'card',
    route: 'handout/card/',
    file: 'card.pdf',
    most: 2,
    refersTo: [],
    attaches: false,
  },
  { name: 'handout', route: 'handout/', file: 'handout.pdf', refersTo: [], attaches: true },
  { name: 'full', route: 'handout/full/', file: 'handout-full.pdf', refersTo: [], attaches: true },
  {
    name: 'key',
    route: 'handout/key/',
    file: 'answer-key.pdf',
    refersTo: ['handout'],
    attaches: true,
  },
  ...(environment.notes
    ? [
        {
          name: 'instructor',
          route: 'handout/instructor/',
          file: 'instructor.pdf',
          refersTo: ['handout', 'key'],
          attaches: true,
        },
      ]
    : []),
]

const slides: Prints['slides'] = [
  { file: 'slides.pdf', notes: false },
  ...(environment.notes ? [{ file: 'slides-with-notes.pdf', notes: true }] : []),
]

/** What is to be printed, and of what. */
export interface PdfOptions {
  readonly paper: Paper
  /** The workshop as it was read, with no wrong claim. */
  readonly from: BuiltFrom
  /** The name of the task whose handout alone is wanted. */
  readonly task?: string | undefined
  /** The files that are wanted; without it, all that there are. */
  readonly only?: readonly string[]
}

/**
 * Builds the site, prints its documents, and puts all of it into `target` when it is whole; of a `task` its
 * handout alone.
 */
export async function writePdfs(
  options: PdfOptions,
  target = path.join(projectRoot, 'dist'),
): Promise<void> {
  await printSite(options, printsOf(options), { secrets: false }, target, (site) => {
    replaceFolder(site, target)
  })
}

/**
 * Prints the same documents with the secrets of the event, and puts them, without the site, into
 * `target`: what is in `dist/` is published.
 */
export async function writeEventPdfs(
  options: PdfOptions,
  target = path.join(projectRoot, 'event'),
): Promise<void> {
  const prints = printsOf(options)
  await printSite(options, prints, { secrets: true }, target, (site) => {
    const printed = path.join(path.dirname(site), 'event')
    mkdirSync(printed)
    for (const file of filesOf(prints)) {
      renameSync(path.join(site, file), path.join(printed, file))
    }
    replaceFolder(printed, target)
  })
}

function printsOf({ task, only }: PdfOptions): Prints {
  const prints =
    task === undefined ? { documents, slides } : { documents: [ofTask(task)], slides: [] }
  const wanted = ({ file }: { readonly file: string }): boolean => only?.includes(file) ?? true
  return { documents: prints.documents.filter(wanted), slides: prints.slides.filter(wanted) }
}

function filesOf({ documents, slides }: Prints): string[] {
  return [...documents, ...slides].map(({ file }) => file)
}

function tooLong(file: string, count: number, most: number): ProblemError {
  return new ProblemError({
    place: { file },
    message: `What belongs on it does not fit on ${most} pages`,
    expected: 'fewer commands, steps and files in the tasks, or shorter ones',
    found: `${count} pages`,
  })
}

function ofTask(task: string): Document {
  return {
    name: 'handout',
    route: `handout/${task}/`,
    file: `handout-${task}.pdf`,
    refersTo: [],
    attaches: true,
  }
}

/** Builds the site, prints its documents into it, and has `place` put them into `target`. */
async function printSite(
  { paper, from, task }: PdfOptions,
  prints: Prints,
  { secrets }: { readonly secrets: boolean },
  target: string,
  place: (site: string) => void,
): Promise<void> {
  refuseMount(target)
  const browser = await launchBrowser()
  const folder = path.join(projectRoot, '.cache', `pdf-${process.pid}`)
  const site = path.join(folder, 'site')
  const home = printedHome(from.workshop.config)
  try {
    await buildSite(site, { secrets, printing: { pdfs: filesOf(prints), task }, from })
    for (const one of missingGlyphs(printedTexts(from))) console.error(formatProblem(one))
    const facts = { ...workshopFacts(from), site: home }
    const written = await printAll(browser, site, paper, facts, prints)
    place(site)
    for (const line of written) console.log(`${path.relative(projectRoot, target)}/${line}`)
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Prints every document into the built site; gives a line about each. */
async function printAll(
  browser: Browser,
  folder: string,
  paper: Paper,
  workshop: ReturnType<typeof workshopFacts> & { readonly site: string },
  prints: Prints,
): Promise<string[]> {
  const { base } = environment
  const server = await serve(folder, 0, base, 'machine')
  try {
    const { port } = server.address() as AddressInfo
    const root = `http://127.0.0.1:${port}${base}`
    const { files, titles, ...facts } = { ...workshop, served: root }
    const printing = new Map<string, Promise<Printed>>()
    const printed = async (name: string): Promise<[string, Destinations][]> => {
      const other = await printing.get(name)
      return other === undefined ? [] : [[name, other]]
    }
    const print = async ({ route, file, refersTo }: Document): Promise<Printed> => {
      const others = new Map((await Promise.all(refersTo.map(printed))).flat())
      return printHandout(browser, root + route, paper, others, (what) => {
        console.error(`Printing ${file}: ${what} …`)
      })
    }
    const writeDocument = async ({ file, ...document }: Document): Promise<string> => {
      const promise = print({ file, ...document })
      // Before anything is waited for: one that refers to it may begin at the same time.
      printing.set(document.name, promise)
      const result = await promise
      const { pdf, headings, parts, count } = result
      const { most = count } = document
      if (count > most) throw tooLong(file, count, most)
      const own = document.attaches ? files : new Map<string, string>()
      const finished = await finishPdf(pdf, { ...facts, files: own, headings, parts })
      writeFileSync(path.join(folder, file), finished)
      return `${file}: ${count} pages ${papers[paper]}, ${kilobytes(folder, file)}, ${filled(result)}`
    }
    const writeSlides = async ({ file, notes }: Prints['slides'][number]): Promise<string> => {
      console.error(`Printing ${file} …`)
      const count = await writeSlidesPdf(browser, {
        address: `${root}slides/`,
        file: path.join(folder, file),
        notes,
        titles,
        finish: async (bytes, headings) =>
          finishPdf(await readPdf(bytes), { ...facts, files: new Map(), headings, parts: [] }),
      })
      return `${file}: ${count} slides, ${kilobytes(folder, file)}`
    }
    // While the browser prints one, another is finished here.
    return await twoAtATime([
      ...prints.documents.map((one) => () => writeDocument(one)),
      ...prints.slides.map((one) => () => writeSlides(one)),
    ])
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/** How full the pages of a document are, in words; those where only a part ends are counted too. */
function filled({ fill, parts }: Printed): string {
  const mean = fill.reduce((sum, part) => sum + part, 0) / fill.length
  const empty = emptyPages(fill, parts)
  const pages = `${Math.round(mean * 100)} % full`
  return empty.length === 0
    ? pages
    : `${pages}, page ${empty.join(', ')} less than ${least * 100} %`
}

function kilobytes(folder: string, file: string): string {
  return `${Math.round(statSync(path.join(folder, file)).size / 1000)} kB`
}

/** What is written into every document of this workshop. */
function workshopFacts({ workshop: { config, start } }: BuiltFrom) {
  const { answers, hints, linkToPage } = interfaceOf(config.language)
  return {
    titles: { answers, hints },
    pageName: linkToPage,
    author: config.event.instructor || config.licence.credit,
    subject: config.description,
    date: readRevision(workshopRoot, config.files)?.date ?? new Date(0),
    files: attachedFiles(start, config.attachments),
  }
}
