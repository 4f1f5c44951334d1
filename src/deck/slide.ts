import type { TaskOutline } from '../words/outline.ts'
import type { TextSize } from './html-height.ts'
import type { CodeItem, CommandItem, QuestionItem } from './item.ts'

/** What a slide shows. */
export type Content =
  | { readonly kind: 'task'; readonly task: TaskOutline }
  | { readonly kind: 'step'; readonly steps: readonly string[] }
  | { readonly kind: 'part' }
  | { readonly kind: 'code'; readonly code: CodeItem; readonly size: CodeSize }
  | { readonly kind: 'console'; readonly commands: readonly CommandItem[]; readonly label: string }
  | { readonly kind: 'question'; readonly question: QuestionItem; readonly size: TextSize }
  | { readonly kind: 'look' | 'see' | 'slide'; readonly html: string; readonly size: TextSize }
  | { readonly kind: 'picture'; readonly html: string }
  | { readonly kind: 'hints'; readonly hints: readonly HintItem[] }
  | {
      readonly kind: 'solution'
      readonly step: string
      readonly code: CodeItem
      readonly size: CodeSize
    }
  | { readonly kind: 'exercise'; readonly exercise: Exercise }

/** A hint, or one piece of a long one. */
export interface HintItem extends Piece {
  readonly id: string
  readonly title: string
  /** Whether the title is the message of a program. */
  readonly error: boolean
  readonly html: string
  readonly size: TextSize
}

/** Which piece of something that was too long for one slide. */
export interface Piece {
  readonly piece?: { readonly number: number; readonly of: number } | undefined
}

/** Height of the letters of code on a sheet of 1280×720, in px: as large as the block allows. */
export type CodeSize = 32 | 28 | 24

/** What people do on their own: everything that they need in front of them, and no answer. */
export interface Exercise {
  /** Its step, and where that has several, which of them: its clock is known by it. */
  readonly name: string
  /** The lines that say what to do, with their commands, as HTML. */
  readonly html: string
  readonly size: TextSize
  /** For how long the clock runs down. */
  readonly minutes: number
  /** How many hints the page has. */
  readonly hints: number
}

/** One slide of the deck. */
export interface Slide extends Piece {
  /** The anchor; it stays the same as long as the words before it in its step do. */
  readonly id: string
  /** What is announced and listed, as plain text. */
  readonly title: string
  readonly content: Content
  readonly section: Section
  /** Prose of the page that belongs to this slide, as HTML. */
  readonly notes: readonly string[]
}

/** A stretch of a page: what stands before its first heading, a step, or another part. */
export interface Section {
  /** `2.2` of a step, else the name of the task, and of the part. */
  readonly id: string
  readonly title: string
  readonly step: boolean
  readonly task: TaskOutline
  /** The anchor on the page; empty for its beginning. */
  readonly anchor: string
  /** When it begins and ends by the plan, in minutes from the beginning of the course. */
  readonly plan: readonly [number, number]
  /** What the author wrote for whoever presents it, as HTML. */
  readonly notes: readonly string[]
}
