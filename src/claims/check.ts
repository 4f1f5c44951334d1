import { asTold } from '../lesson/as-told.ts'
import type { Block } from '../lesson/block.ts'
import { pictureAddress } from '../lesson/read-image.ts'
import { isElement } from '../lesson/reader.ts'
import { blocksOfPage } from '../lesson/free-page.ts'
import { slug } from '../lesson/heading.ts'
import { blocksOf } from '../lesson/task.ts'
import { textNodes, walkNodes } from '../lesson/walk.ts'
import { recordingFile } from '../lesson/task-context.ts'
import type { ReadWorkshop, Workshop } from '../lesson/workshop.ts'
import { regionsOf } from '../code/regions.ts'
import type { Problem } from '../files/problem.ts'
import { checkLinks, linkedPage, linkedTask } from './links.ts'
import { checkHint, checkMistakes, unusedMistakes } from './mistakes.ts'
import { checkMarks } from './marks.ts'
import { checkChecks, checkParts, checkWork } from './work.ts'
import { checkProof } from './question-proof.ts'
import { checkRecorded, checkSeals } from './recorded.ts'
import { checkStartNames } from './start-names.ts'

/** What a check of all claims found. */
export interface Findings {
  /** Mistakes: with one of them nothing is built. */
  readonly problems: readonly Problem[]
  /** What no page uses; reported, not refused. */
  readonly unused: readonly Problem[]
}

/** Checks every claim of a workshop that was read, and tells what its reader found as well. */
export function checkClaims(read: ReadWorkshop): Findings {
  return asTold(read.workshop.config, () => findingsOf(read))
}

function findingsOf({ workshop, problems, unused }: ReadWorkshop): Findings {
  const { tasks, pages } = workshop
  const texts = [...tasks.map(blocksOf), ...pages.map(blocksOfPage)]
  const blocks = texts.flat()
  const linked = [...tasks.map(linkedTask), ...pages.map(linkedPage)]
  return {
    problems: [
      ...problems,
      ...blocks.flatMap((block) => checkBlock(block, workshop)),
      ...texts.flatMap(checkHintNames),
      ...tasks.flatMap(checkWork),
      ...tasks.flatMap(checkParts),
      ...checkMarks(workshop),
      ...checkChecks(workshop),
      ...checkStartNames(workshop),
      ...checkMistakes(workshop),
      ...checkSeals(workshop),
      ...linked.flatMap((page) => checkLinks(page, linked)),
    ],
    unused: [
      ...unusedSolutions(workshop, blocks),
      ...unusedRegions(workshop, blocks),
      ...unusedMistakes(workshop, blocks),
      ...unusedPictures(workshop, blocks),
      ...unusedRecordings(workshop),
      ...unused,
    ],
  }
}

function checkBlock(block: Block, workshop: Workshop): Problem[] {
  if (block.kind === 'question') return checkProof(block, workshop)
  if (block.kind === 'console') return checkRecorded(block)
  return block.kind === 'hint' ? checkHint(block, workshop) : []
}

/** Two hints of one title in one step would share their anchor and their saved state. */
function checkHintNames(blocks: readonly Block[]): Problem[] {
  const seen = new Map<string, number>()
  return blocks.flatMap((block): Problem[] => {
    if (block.kind !== 'hint') return []
    const { title, error, place, step } = block
    const name = title ?? error
    // One without a name is told of by its reader.
    if (name === undefined) return []
    const key = `${step ?? ''} ${slug(name)}`
    const first = seen.get(key)
    seen.set(key, place.line)
    const message = `The hint \`${name}\` is there twice`
    return first === undefined ? [] : [{ place, message, found: `also in line ${first}` }]
  })
}

function unusedSolutions({ solutions }: Workshop, blocks: readonly Block[]): Problem[] {
  const used = new Set(blocks.flatMap((block) => (block.kind === 'solution' ? [block.step] : [])))
  return solutions
    .filter(({ step }) => !used.has(step))
    .map(({ file, step }) => ({
      place: { file },
      message: `No page shows the solution of step ${step}`,
      expected: '<Solution /> in that step',
    }))
}

function unusedRegions({ start }: Workshop, blocks: readonly Block[]): Problem[] {
  const used = new Set(
    blocks.flatMap((block) =>
      block.kind === 'snippet' && block.region !== undefined
        ? block.region.split(',').map((name) => `${block.file} ${name.trim()}`)
        : [],
    ),
  )
  return [...start].flatMap(([file, text]) =>
    regionsOf(file, text)
      .filter(({ name }) => !used.has(`${file} ${name}`))
      .map(({ name }) => ({
        place: { file: `workshop/${file}` },
        message: `No page uses the region \`${name}\``,
      })),
  )
}

/** Pictures that no page shows, alone or in a line of text. */
function unusedPictures({ pictures }: Workshop, blocks: readonly Block[]): Problem[] {
  const used = new Set(blocks.flatMap(pictureAddresses))
  return pictures
    .filter((file) => !used.has(pictureAddress(file)))
    .map((file) => ({ place: { file }, message: 'No page shows this picture' }))
}

/** Recordings whose task is gone, or has another name. */
function unusedRecordings({ recordings, tasks }: Workshop): Problem[] {
  const used = tasks.map(({ name }) => recordingFile(name))
  return Object.keys(recordings)
    .filter((file) => !used.includes(file))
    .map((file) => ({ place: { file }, message: 'This is the recording of no task' }))
}

function pictureAddresses(block: Block): string[] {
  if (block.kind === 'picture') return [pictureAddress(block.file)]
  return walkNodes(textNodes(block)).flatMap((node) => {
    const source = isElement(node, 'img') ? node.properties['src'] : undefined
    return typeof source === 'string' ? [source] : []
  })
}
