import type { Block, BlockOf, RunCommand } from '../lesson/block.ts'
import type { Task } from '../lesson/task.ts'
import type { Place } from '../files/problem.ts'
import type { CodePane } from './code-pane.ts'
import type { TextSize } from './height.ts'

/** What a slide is for. The first group is the main path, the second is backstage. */
export type SlideKind =
  | 'opener'
  | 'plan'
  | 'task'
  | 'idea'
  | 'exercise'
  | 'debrief'
  | 'question'
  | 'break'
  | 'wrap-up'
  | 'hint'
  | 'error'
  | 'command'
  | 'code'
  | 'picture'

/** One slide of the deck: panes that are shown one after the other. */
export interface Slide {
  /** The anchor; it stays the same as long as what stands before it in its section does. */
  readonly id: string
  readonly kind: SlideKind
  /** What is announced and listed, as plain text. */
  readonly title: string
  /** What stands at its top. */
  readonly heading: string
  /** Whether Next leads to it. Slides that it does not lead to are backstage. */
  readonly main: boolean
  /** What it belongs to. */
  readonly part: Part
  readonly panes: readonly [Pane, ...Pane[]]
  /** What its author wrote for whoever presents this slide, then the text of the page that it stands for. */
  readonly notes: readonly Block[]
  /** Where in the source its author mends it. */
  readonly place: Place
}

/** A stretch of the talk: of a task its beginning, a step or another section; or what stands between tasks. */
export interface Part {
  /** `2.2` of a step, else a name. */
  readonly id: string
  readonly title: string
  /** A name under which its time is planned and measured: the task, or the break. */
  readonly stretch: string
  readonly task: Task | undefined
  /** Its anchor on the page of the task; empty for the beginning of the page. */
  readonly anchor: string
  /** What its author wrote for whoever presents any of its slides. */
  readonly notes: readonly Block[]
}

/** What a slide shows at one time, and in how many beats it opens further. */
export type Pane =
  | { readonly kind: 'opener' | 'plan' | 'wrap-up' }
  | { readonly kind: 'task'; readonly task: Task }
  | { readonly kind: 'break'; readonly break: Break; readonly next: string | undefined }
  | ({ readonly kind: 'text' } & TextPane)
  | { readonly kind: 'picture'; readonly picture: BlockOf<'picture'> }
  | ({ readonly kind: 'code' } & CodePane)
  | ({ readonly kind: 'work' } & Work)
  | {
      readonly kind: 'question'
      readonly question: BlockOf<'question'>
      readonly size: TextSize
      /** When its answer is shown: by the next beat, when the work is done, or now. */
      readonly answer: 'next' | 'later' | 'now'
    }
  | {
      readonly kind: 'output'
      readonly command: RunCommand
      /** The part of the output that this pane shows. */
      readonly output: string
    }

/** Text on a sheet, one of several where it is long. */
export interface TextPane {
  readonly heading: string | undefined
  readonly blocks: readonly Block[]
  readonly size: TextSize
  /** Whether commands show what was recorded of them: nowhere before the work. */
  readonly outputs: boolean
}

/** What people do on their own: everything that they need in front of them, and no answer. */
export interface Work {
  /** The name of its clock. */
  readonly clock: string
  readonly minutes: number
  /** Its lines; on several pages, shown one after the other, where one does not hold them. */
  readonly pages: readonly (readonly Block[])[]
  readonly size: TextSize
  /** The files that the work changes. */
  readonly files: readonly string[]
  /** How many hints the page has. */
  readonly hints: number
}

/** Time between steps in which nobody works. */
export interface Break {
  readonly id: string
  readonly title: string
  readonly minutes: number
}

/** How often a pane changes before the next one comes. */
export function beatsOf(pane: Pane): number {
  if (pane.kind === 'code') return pane.steps.length
  if (pane.kind === 'work') return pane.pages.length - 1
  return pane.kind === 'question' && pane.answer === 'next' ? 1 : 0
}

/** The beat at which each pane of a slide is shown first. */
export function firstBeats({ panes }: Pick<Slide, 'panes'>): number[] {
  let beat = 0
  return panes.map((pane) => {
    const first = beat
    beat += beatsOf(pane) + 1
    return first
  })
}

/** The last beat of a slide; it begins with beat 0. */
export function lastBeat({ panes }: Pick<Slide, 'panes'>): number {
  return panes.reduce((sum, pane) => sum + beatsOf(pane) + 1, 0) - 1
}
