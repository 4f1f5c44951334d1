import * as words from '../interface/current.ts'
import type { Block, BlockOf } from '../lesson/block.ts'
import type { Parts } from '../lesson/parts.ts'
import { plainText } from '../lesson/reader.ts'
import { walkBlocks } from '../lesson/walk.ts'
import { fittingSize, textRoom } from './fit-text.ts'
import { heightOfQuestion } from './height.ts'
import { type Idea, textPanes } from './idea.ts'
import type { Pane, Part, Slide } from './slide.ts'
import { solutionRows } from './solution-rows.ts'
import { splitCode } from './split-code.ts'
import { workPages } from './work-pages.ts'

/** What a slide has besides its panes. */
type Head = Omit<Slide, 'panes' | 'main' | 'part' | 'heading'>

/**
 * The slides of a section that Next leads to, at most four: the idea; the exercise; the debrief, with
 * what was to be seen and the solution; and one question. A prediction comes before the work and its
 * answer in the debrief; any other question comes when the work is done.
 */
export function mainPath(part: Part, parts: Parts, idea: Idea, first: Block | undefined): Slide[] {
  const place = first?.place ?? { file: part.task?.file ?? '' }
  const shown = <B extends Block>(blocks: readonly B[]): B[] =>
    blocks.filter(({ skipInDeck }) => !skipInDeck)
  const [work, result] = [shown(parts.work), shown(parts.result)]
  const [question] = shown(parts.questions)
  const slide = (head: Head, panes: readonly Pane[]): Slide[] => {
    const [pane, ...others] = panes
    return pane === undefined
      ? []
      : [{ ...head, part, heading: part.title, main: true, panes: [pane, ...others] }]
  }
  const predicted = question?.predict === true && work.length > 0
  const asked = slide(
    {
      id: `${part.id}-question`,
      kind: 'question',
      title: question === undefined ? '' : questionTitle(question, part),
      notes: [],
      place: question?.place ?? place,
    },
    question === undefined ? [] : [questionPane(question, predicted ? 'later' : 'next')],
  )
  const answer = predicted ? [questionPane(question, 'now')] : []
  return [
    ...slide(
      { id: part.id, kind: 'idea', title: headingOf(part), notes: textOf(parts), place },
      idea.panes,
    ),
    ...(predicted ? asked : []),
    ...slide(
      {
        id: `${part.id}-exercise`,
        kind: 'exercise',
        title: `${words.exercise} ${headingOf(part)}`,
        notes: notesIn(work),
        place: work[0]?.place ?? place,
      },
      work.map((one, index) => workPane(one, index, part, parts)),
    ),
    ...slide(
      {
        id: `${part.id}-debrief`,
        kind: 'debrief',
        title: `${words.debrief} ${headingOf(part)}`,
        notes: notesIn(result),
        place: result[0]?.place ?? parts.solution?.place ?? place,
      },
      [...seen(result), ...answer, ...solved(parts.solution)],
    ),
    ...(predicted ? [] : asked),
  ]
}

/** `2.1 Title` of a step, the title alone of another section. */
export function headingOf({ id, title, anchor }: Part): string {
  return anchor === id ? `${id} ${title}` : title
}

/** A question's title in lists. */
export function questionTitle({ prompt, predict }: BlockOf<'question'>, part: Part): string {
  const text = prompt.flatMap((block) => (block.kind === 'prose' ? block.nodes : []))
  const asked = text.map(plainText).join(' ').replace(/\s+/g, ' ').trim()
  const name = part.anchor === part.id ? `${part.id}: ` : ''
  return `${predict ? words.prediction : words.question} ${name}${asked}`
}

/** A question at the larger size where it fits with its answer. */
export function questionPane(
  question: BlockOf<'question'>,
  answer: 'next' | 'later' | 'now',
): Pane {
  const { width, height } = textRoom
  const size = fittingSize((one) => heightOfQuestion(question, { width, size: one }), height) ?? 24
  return { kind: 'question', question, size, answer }
}

function workPane(work: BlockOf<'do'>, index: number, part: Part, parts: Parts): Pane {
  const blocks = work.blocks.filter(({ kind }) => kind !== 'notes')
  return {
    kind: 'work',
    clock: index === 0 ? part.id : `${part.id}/${index + 1}`,
    minutes: work.minutes,
    ...workPages(blocks),
    files: parts.solution?.diffs.map(({ path }) => path) ?? [],
    hints: parts.help.length,
  }
}

function seen(result: Parts['result']): Pane[] {
  const blocks = result.flatMap((one) => one.blocks)
  return blocks.length === 0 ? [] : textPanes(blocks, words.shouldHaveSeen, { outputs: true })
}

/** What the solution adds to each file. */
function solved(solution: Parts['solution']): Pane[] {
  if (solution === undefined || solution.skipInDeck) return []
  const { before, state } = solution
  return solution.diffs.flatMap((diff) => {
    const source = { kind: 'diff', diff, before, state } as const
    return solutionRows(source).map((rows): Pane => {
      const { size } = splitCode(rows)
      const detail = words.solutionDetail(solution.step)
      return { kind: 'code', source, label: diff.path, detail, rows, size, lit: [], steps: [] }
    })
  })
}

/** The text of the page that the idea stands for: the presenter says it. */
function textOf({ idea }: Parts): Block[] {
  return [...notesIn(idea), ...idea.filter(({ kind }) => kind === 'prose' || kind === 'alert')]
}

/** What is written for the presenter inside of blocks. */
function notesIn(blocks: readonly Block[]): Block[] {
  return walkBlocks(blocks).flatMap((block) => (block.kind === 'notes' ? block.blocks : []))
}
