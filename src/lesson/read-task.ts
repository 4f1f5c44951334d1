import { interfaceOf } from '../interface/languages.ts'
import GithubSlugger from 'github-slugger'
import type { ElementContent, RootContent } from 'hast'
import { parseFrontMatter } from './config.ts'
import { taskNumber } from './check-order.ts'
import { checkCommand, withCheck } from './check.ts'
import { collectFootnotes } from './collect-footnotes.ts'
import { requireFrontMatter } from './front-matter.ts'
import { lookalikes } from './lookalikes.ts'
import { lostLinks } from './lost-links.ts'
import type { Problem } from '../files/problem.ts'
import { doubtfulHeadings } from './doubtful-headings.ts'
import { type Heading, stepHeading } from './heading.ts'
import { checkFootnotes, unusedFootnotes } from './check-footnotes.ts'
import { parseMdx, questionsByOffset } from './parse-mdx.ts'
import { readBlocks } from './read-blocks.ts'
import { readInlineText } from './read-text.ts'
import { isElement, placeOf, plainText, type Reader, type TaskContext } from './reader.ts'
import type { Section, Task } from './task.ts'

/** A task and what is wrong with it; what has a problem is left out of the task. */
export interface ReadTask {
  readonly task: Task
  readonly problems: readonly Problem[]
  /** What no reader sees; reported, not refused. */
  readonly unused: readonly Problem[]
}

/**
 * Reads one task page, once, into blocks.
 *
 * @throws ProblemError where the front matter or the MDX cannot be read
 */
export function readTask(
  file: string,
  source: string,
  course: boolean,
  context: TaskContext,
): ReadTask {
  requireFrontMatter(file, source, 'A task', 'lines of title, goal, before, after and minutes')
  const { written, shown } = parseMdx(file, source, context.language)
  const [first] = written.children
  const frontMatter = parseFrontMatter(file, first?.type === 'yaml' ? first.value : '', 2)
  const problems: Problem[] = []
  const { opening, parts, footnotes } = splitPage(shown, file)
  const steps = parts.flatMap(({ heading }) => (heading.step ? [heading.id] : []))
  const reader: Reader = {
    ...context,
    file,
    step: steps[0],
    inWork: false,
    problems,
    written: questionsByOffset(written),
    slugs: new GithubSlugger(),
    hintIds: new Set(),
    codeNames: undefined,
  }
  const read = { opening: readBlocks(opening, reader), sections: readSections(parts, reader) }
  const task: Task = {
    ...frontMatter,
    name: file.replace(/^.*\//, '').replace(/\.mdx$/, ''),
    file,
    course,
    ...read,
    steps: read.sections.filter(({ step }) => step),
    footnotes: readBlocks(footnotes, { ...reader, step: steps.at(-1) }),
  }
  const notes = { file, footnotes: collectFootnotes(written, source, file) }
  return {
    task,
    problems: [
      ...problems,
      ...doubtfulHeadings(written, source, file, taskNumber(file)),
      ...lookalikes(written, source, file),
      ...checkFootnotes(notes),
      ...lostLinks(written, source, file),
    ],
    unused: unusedFootnotes(notes),
  }
}

/** A `##` heading and what stands below it. */
interface Part {
  readonly heading: Heading
  readonly text: readonly ElementContent[]
  readonly nodes: readonly RootContent[]
}

function splitPage(nodes: readonly RootContent[], file: string) {
  const opening: RootContent[] = []
  const footnotes: RootContent[] = []
  const parts: (Part & { readonly nodes: RootContent[] })[] = []
  for (const node of nodes) {
    if (isElement(node, 'section') && node.properties['dataFootnotes'] === true) {
      footnotes.push(node)
    } else if (isElement(node, 'h2')) {
      const heading = stepHeading(plainText(node), placeOf(node, { file }).line)
      parts.push({ heading, text: node.children, nodes: [] })
    } else (parts.at(-1)?.nodes ?? opening).push(node)
  }
  return { opening, parts, footnotes }
}

function readSections(parts: readonly Part[], reader: Reader): Section[] {
  let { step } = reader
  return parts.map(({ heading, text, nodes }) => {
    if (heading.step) step = heading.id
    const title = readInlineText(text, reader)
    const blocks = readBlocks(nodes, { ...reader, step })
    const check = checkCommand(heading.step ? step : undefined, reader.states[0]?.files)
    return {
      ...heading,
      heading: heading.step ? withoutNumber(title, heading.id) : title,
      blocks: withCheck(blocks, check, reader.machines, interfaceOf(reader.language)),
    }
  })
}

/** The text of a heading without the step's number, which the renderings show in their own way. */
function withoutNumber(text: readonly ElementContent[], number: string): ElementContent[] {
  const [first, ...rest] = text
  if (first?.type !== 'text') return [...text]
  return [{ ...first, value: first.value.slice(number.length).trimStart() }, ...rest]
}
