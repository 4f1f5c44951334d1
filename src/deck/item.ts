import type { ChangedLine } from './changed-lines.ts'

/** A block of code as the deck shows it: whole, in steps through its lines, or moving from before to after. */
export interface CodeItem {
  /** `snippet` names a file of the workshop, `code` stands in the page. */
  readonly word: 'snippet' | 'code'
  /** The path of its file, or a title. */
  readonly label?: string | undefined
  /** What part of it, and at which state. */
  readonly detail?: string | undefined
  /** Where the file stands in the repository. */
  readonly href?: string | undefined
  readonly lines: readonly ChangedLine[]
  /** Whether the lines are a change. */
  readonly diff: boolean
  /** Groups of line numbers that are lit one after the other. */
  readonly steps: readonly LineGroup[]
}

/** The first and the last line number of a group. */
export type LineGroup = readonly [number, number]

/** A command with the machine that it runs on. */
export interface CommandItem {
  /** The machine's place in `workshop.yaml`, which gives it its mark. */
  readonly machine: number
  readonly machineLabel: string
  readonly prompt: string
  readonly text: string
  readonly html: string
  /** What a rehearsal saw, cut to a few lines; empty where it saw nothing, or nobody ran it. */
  readonly output: string
}

/** One answer of a question. */
export interface ChoiceItem {
  readonly right: boolean
  /** The answer as HTML; empty for "anything else". */
  readonly answer: string
  readonly reason: string
}

/** A question: what is asked, what can be answered, and what is looked at afterwards. */
export interface QuestionItem {
  readonly id: string
  readonly type: 'single' | 'multiple' | 'typed'
  readonly predict: boolean
  readonly prompt: string
  readonly choices: readonly ChoiceItem[]
  readonly look?: string | undefined
}

/** One word of a task, rendered, at its place in the page. Text is HTML unless it says otherwise. */
export type Item = { readonly at: string } & (
  | { readonly kind: 'prose' | 'notes' | 'see'; readonly html: string }
  | { readonly kind: 'do'; readonly minutes: number; readonly html: string }
  | { readonly kind: 'slide'; readonly title?: string | undefined; readonly html: string }
  | ({ readonly kind: 'code' } & CodeItem)
  | { readonly kind: 'console'; readonly commands: readonly CommandItem[]; readonly label: string }
  | ({ readonly kind: 'question' } & QuestionItem)
  | {
      readonly kind: 'hint'
      readonly id: string
      readonly title: string
      /** Whether the title is the message of a program. */
      readonly error: boolean
      readonly html: string
    }
  | { readonly kind: 'solution'; readonly step: string; readonly files: readonly CodeItem[] }
)
