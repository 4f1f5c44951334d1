import type { ElementContent } from 'hast'
import type { State } from '../files/states.ts'
import type { Block, Hint } from '../lesson/block.ts'
import type { Section, Task } from '../lesson/task.ts'
import { textNodes, walkBlocks, walkNodes } from '../lesson/walk.ts'
import { anchorOf } from './anchors.ts'
import { type EditionName, type EditionParts, editions } from './edition-parts.ts'
import { usedFootnotes } from './footnotes.ts'
import { movedHints } from './hints.ts'
import { type Link, LinkList } from './links.ts'
import { paperBlocks, type PaperContext, paperText } from './paper-text.ts'
import { selectBlocks } from './select-blocks.ts'

/** A task as a chapter of a document: its blocks are those that the edition shows. */
export interface Chapter {
  readonly task: Task
  /** The addresses behind the numbers in its text. */
  readonly links: readonly Link[]
}

/** What the appendix holds of one step, or of what stands before a task's first. */
export interface AppendixPart {
  readonly task: Task
  readonly step: string | undefined
  readonly hints: readonly Hint[]
}

/** A document to be printed: its text with anchors and numbers, in the order of its pages. */
export interface Edition {
  /** Chapters in which the edition shows something. */
  readonly chapters: readonly Chapter[]
  readonly appendix: { readonly parts: readonly AppendixPart[]; readonly links: readonly Link[] }
}

/**
 * Makes a document of the tasks.
 *
 * @param states of the workshop's files, in order
 * @param site where participants find the site, with a slash at its end
 */
export function composeEdition(
  tasks: readonly Task[],
  states: readonly State[],
  name: EditionName,
  site: URL,
): Edition {
  const parts = editions[name]
  const selected = tasks
    .map((task) => ({
      task: selectTask(task, parts),
      hints: movedHints(allBlocks(task), parts, states),
    }))
    .filter(({ task }) => task.opening.length + task.sections.length > 0)
  const anchors = new Set(selected.flatMap(({ task, hints }) => anchorsIn(task, hints)))
  const context = (task: Task, links: LinkList, lower: number): PaperContext => {
    return { task: task.name, anchors, site, links, lower }
  }
  const chapters = selected.map(({ task }) => {
    const links = new LinkList()
    return { task: paperTask(task, context(task, links, 1)), links: links.links }
  })
  const links = new LinkList()
  const appendix = selected.flatMap(({ task, hints }) =>
    bySteps(hints).map(({ step, hints: own }) => {
      const paper = own.map((hint) => paperHint(hint, context(task, links, 2)))
      return { task, step, hints: paper }
    }),
  )
  return { chapters, appendix: { parts: appendix, links: links.links } }
}

function allBlocks({ opening, sections }: Task): Block[] {
  return [...opening, ...sections.flatMap(({ blocks }) => blocks)]
}

/** A task with what an edition shows of it; where the lesson is left out, without empty sections. */
function selectTask(task: Task, parts: EditionParts): Task {
  const opening = selectBlocks(task.opening, parts)
  const sections = task.sections
    .map((section) => ({ ...section, blocks: selectBlocks(section.blocks, parts) }))
    .filter(({ blocks }) => parts.lesson || blocks.length > 0)
  const texts = walkBlocks([...opening, ...sections.flatMap(({ blocks }) => blocks)])
  const titles = sections.flatMap(({ heading }) => heading)
  const footnotes = usedFootnotes(task.footnotes, [...titles, ...texts.flatMap(textNodes)])
  return { ...task, opening, footnotes, ...withSteps(sections) }
}

function withSteps(sections: readonly Section[]): Pick<Task, 'sections' | 'steps'> {
  return { sections, steps: sections.filter(({ step }) => step) }
}

/** Every anchor that a link of the text can lead to. */
function anchorsIn(task: Task, moved: readonly Hint[]): string[] {
  const own = (id: string): string => anchorOf(task.name, id)
  const ids = walkBlocks([...allBlocks(task), ...task.footnotes])
    .flatMap((block) => walkNodes(textNodes(block)))
    .flatMap(idOf)
  const hints = moved.map((hint) => hint.id)
  const sections = task.sections.map(({ id }) => id)
  return [`task-${task.name}`, ...[...sections, ...ids, ...hints].map(own)]
}

function idOf(node: ElementContent): string[] {
  const id = node.type === 'element' ? node.properties['id'] : undefined
  return typeof id === 'string' ? [id] : []
}

/** The text of a task on paper, in the order in which it is read: so its links are numbered. */
function paperTask(task: Task, context: PaperContext): Task {
  const opening = paperBlocks(task.opening, context)
  const sections = task.sections.map((section) => {
    const heading = paperText(section.heading, context)
    const blocks = paperBlocks(section.blocks, context)
    return { ...section, id: anchorOf(task.name, section.id), heading, blocks }
  })
  const footnotes = paperBlocks(task.footnotes, context)
  return { ...task, opening, footnotes, ...withSteps(sections) }
}

function paperHint(hint: Hint, context: PaperContext): Hint {
  const id = anchorOf(context.task, hint.id)
  return { ...hint, id, blocks: paperBlocks(hint.blocks, context) }
}

/** Hints by the step that they belong to, in the order of the steps. */
function bySteps(hints: readonly Hint[]) {
  const steps = [...new Set(hints.map(({ step }) => step))]
  return steps.map((step) => ({ step, hints: hints.filter((hint) => hint.step === step) }))
}
