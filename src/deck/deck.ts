import * as words from '../interface/current.ts'
import type { Block } from '../lesson/block.ts'
import { type Parts, partsOf } from '../lesson/parts.ts'
import type { Section, Task } from '../lesson/task.ts'
import type { Workshop } from '../lesson/workshop.ts'
import { taskLabel } from '../site/task-label.ts'
import { backstage } from './backstage.ts'
import { withFootnotes } from './footnotes.ts'
import { ideaOf } from './idea.ts'
import { mainPath } from './main-path.ts'
import { makePlan, type Plan } from './plan.ts'
import type { Break, Pane, Part, Slide, SlideKind } from './slide.ts'

/** A workshop as a talk. */
export interface Deck {
  /** In order, what is backstage after the main path of its section. */
  readonly slides: readonly Slide[]
  readonly plan: Plan
}

/**
 * Makes the slides of a workshop. What `event.skip` names, and the appendix, is backstage as a whole:
 * it can be looked up, but Next does not lead there.
 *
 * @throws ProblemError for a snippet that names steps it does not have
 */
export function makeDeck({ config, tasks }: Pick<Workshop, 'config' | 'tasks'>): Deck {
  const course = tasks.filter((task) => task.course)
  const rest = tasks.filter((task) => !task.course)
  const breaks = config.breaks.map((one, index) => ({
    ...one,
    title: one.title ?? words.breakTitle,
    id: `break-${index + 1}`,
  }))
  const all = [
    single('opener', config.title),
    single('plan', words.thePlan),
    ...course.flatMap((task, index) => [
      ...taskSlides(task),
      ...task.sections.flatMap((section, at) => {
        const step = task.sections.slice(at + 1).find((one) => one.step)
        const next = step ? `${step.id} ${step.title}` : nameOfTask(course[index + 1])
        const after = breaks.filter((one) => one.after === section.id)
        return [...sectionSlides(task, section), ...after.map((one) => breakSlide(one, next))]
      }),
    ]),
    single('wrap-up', words.whatYouHave),
    ...rest.flatMap((task) => [
      ...taskSlides(task),
      ...task.sections.flatMap((section) => sectionSlides(task, section)),
    ]),
  ]
  const { skip } = config.event
  const isSkipped = ({ part }: Slide): boolean =>
    part.task?.course === false ||
    skip.some((name) => name === part.task?.name || name === part.anchor)
  const minutesOf = (name: string): number => {
    const task = course.find((one) => one.name === name)
    return task === undefined ? 0 : plannedMinutes(task)
  }
  return {
    slides: all.map((slide) => (isSkipped(slide) ? { ...slide, main: false } : slide)),
    plan: makePlan(
      all.filter(({ part }) => part.task?.course !== false),
      minutesOf,
      isSkipped,
    ),
  }
}

/** How long a task takes by the plan: the middle of its span, in minutes. */
export function plannedMinutes({ minutes }: Pick<Task, 'minutes'>): number {
  return (minutes.min + minutes.max) / 2
}

/** A slide that belongs to no task. */
function single(
  kind: SlideKind & Pane['kind'] & ('opener' | 'plan' | 'wrap-up'),
  title: string,
): Slide {
  const part = { id: kind, title, stretch: kind, task: undefined, anchor: '', notes: [] }
  const place = { file: 'content/workshop.yaml' }
  return {
    id: kind,
    kind,
    title,
    heading: title,
    main: true,
    part,
    panes: [{ kind }],
    notes: [],
    place,
  }
}

function nameOfTask(task: Task | undefined): string | undefined {
  return task && `${taskLabel(task)}: ${task.title}`
}

/** One that nobody is to see is backstage, but has its time. */
function breakSlide(
  one: Break & { readonly deck?: 'skip' | undefined },
  next: string | undefined,
): Slide {
  const { id, title, deck } = one
  const part = { id, title, stretch: id, task: undefined, anchor: '', notes: [] }
  return {
    id,
    kind: 'break',
    title,
    heading: title,
    main: deck !== 'skip',
    part,
    panes: [{ kind: 'break', break: one, next }],
    notes: [],
    place: { file: 'content/workshop.yaml' },
  }
}

/** What the task begins with: where one stands before it and after it, then its first words. */
function taskSlides(task: Task): Slide[] {
  const { name, title, file } = task
  const blocks = withFootnotes(task.opening, task.footnotes)
  const parts = partsOf({ blocks })
  const part = partOf(task, name, '', title, parts)
  const opening: Slide = {
    id: name,
    kind: 'task',
    title,
    heading: title,
    main: true,
    part,
    panes: [{ kind: 'task', task }],
    notes: blocks.filter(({ kind }) => kind === 'prose' || kind === 'alert'),
    place: { file, line: 1 },
  }
  return [opening, ...slidesOf({ ...part, id: `${name}-opening` }, parts, blocks)]
}

function sectionSlides(task: Task, section: Section): Slide[] {
  const blocks = withFootnotes(section.blocks, task.footnotes)
  const parts = partsOf({ blocks })
  const id = section.step ? section.id : `${task.name}-${section.id}`
  return slidesOf(partOf(task, id, section.id, section.title, parts), parts, blocks)
}

function partOf(task: Task, id: string, anchor: string, title: string, { notes }: Parts): Part {
  return {
    id,
    title,
    stretch: task.name,
    task,
    anchor,
    notes: notes.flatMap(({ blocks }) => blocks),
  }
}

/**
 * The slides of a step; of what is no step only what its author made for them: slides, pictures,
 * questions. Its text and code are said, not shown.
 */
function slidesOf(part: Part, parts: Parts, [first]: readonly Block[]): Slide[] {
  const step = part.anchor === part.id
  const idea = ideaOf(step ? parts : { ...parts, idea: parts.idea.filter(isMadeForSlides) })
  return [...mainPath(part, parts, idea, first), ...backstage(part, parts, idea.shown)]
}

function isMadeForSlides(block: Block): boolean {
  return ['slide', 'picture'].includes(block.kind) || (block.kind === 'snippet' && !!block.steps)
}
