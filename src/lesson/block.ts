import type { ElementContent } from 'hast'
import type { ConsoleCommand } from '../console/command.ts'
import type { Program } from '../console/program.ts'
import type { RecordedOutput } from '../console/recorded-output.ts'
import type { Proof } from './proof.ts'
import type { TypedAnswers } from '../questions/check-typed.ts'
import type { FileDiff } from '../code/file-diff.ts'
import type { Place } from '../files/problem.ts'
import type { State } from '../files/states.ts'
import type { ResolvedSnippet } from './snippet.ts'

/** What all blocks of a task have. */
interface Common {
  /** Where it stands in the task's file. */
  readonly place: Place & { readonly line: number }
  /** The step whose beginning decides which state the reader has; before the first step, that one. */
  readonly step: string | undefined
  /** Whether the deck leaves it out. */
  readonly skipInDeck: boolean
}

/** Text as a syntax tree (hast); blocks may stand inside, in a list or a quote for example. */
export interface Prose extends Common {
  readonly kind: 'prose'
  readonly nodes: readonly ElementContent[]
}

/** Lines of a workshop file, or what changed in them, at one state. */
export interface Snippet extends Common {
  readonly kind: 'snippet'
  readonly file: string
  /** Names of what is selected; they are words that a reader may search for. */
  readonly select: string | undefined
  readonly region: string | undefined
  /** Lines to be lit one after the other on a slide, such as `1-3|5`. */
  readonly steps: string | undefined
  readonly resolved: ResolvedSnippet
}

/** A fenced block of code that an author wrote into the page. */
export interface Code extends Common {
  readonly kind: 'code'
  readonly language: string
  readonly title: string | undefined
  readonly source: string
}

/** A command with what a rehearsal recorded of it, and what is known of it. */
export interface RunCommand extends ConsoleCommand {
  readonly recorded: RecordedOutput | undefined
  readonly proof: Proof
}

/** Commands that a reader types, each after the prompt of its machine. */
export interface Console extends Common {
  readonly kind: 'console'
  readonly source: string
  readonly commands: readonly RunCommand[]
  /** Why a rehearsal does not run them. */
  readonly skip: string | undefined
  /** A text or `/pattern/` of the output at which a command that never ends is interrupted. */
  readonly until: string | undefined
  /** The expected exit status of the last command, where it is not 0. */
  readonly exit: number | undefined
  /** A text or `/pattern/` that the output must hold. */
  readonly shows: string | undefined
  /** What is typed where the last command asks for something. */
  readonly input: string | undefined
  /** What asks for those of the commands that are typed into a program. */
  readonly program: Program | undefined
  /** Whether it is part of the work of a step: what it prints is there to compare, once it is done. */
  readonly inWork: boolean
  /** Seconds that each command may take. */
  readonly timeout: number | undefined
}

/** The work of a step: what to do now. */
export interface Do extends Common {
  readonly kind: 'do'
  readonly minutes: number
  /** Its lines in their order, each what to do next. */
  readonly lines: readonly (readonly ElementContent[])[]
  readonly blocks: readonly Block[]
}

/** The result of a step: what is to be seen when the work is done. */
export interface See extends Common {
  readonly kind: 'see'
  readonly blocks: readonly Block[]
}

/** Help that is folded until a reader asks for it. */
export interface Hint extends Common {
  readonly kind: 'hint'
  /** The anchor on the page. */
  readonly id: string
  readonly title: string | undefined
  /** The message that it explains, in the exact words of the program. */
  readonly error: string | undefined
  /** Names of the mistakes that give this message. */
  readonly mistakes: readonly string[]
  /** Where a message was seen that no mistake gives. */
  readonly from: string | undefined
  readonly blocks: readonly Block[]
}

/** One answer of a question. */
export interface Choice {
  readonly right: boolean
  /** What it says, as plain text; `*` stands for whatever else is typed. */
  readonly text: string
  readonly content: readonly ElementContent[]
  /** Why it is right or wrong. */
  readonly reason: readonly ElementContent[]
  /** Whether what it says is a pattern for what is typed. */
  readonly isPattern: boolean
  /** Of a typed answer: something that it takes, where the author gives one; always of a pattern. */
  readonly example: string | undefined
}

/** A question with its answers. */
export interface Question extends Common {
  readonly kind: 'question'
  /** Under which a reader's answer is kept. */
  readonly id: string
  readonly type: 'single' | 'multiple' | 'typed'
  /** Whether the reader answers before looking. */
  readonly predict: boolean
  readonly unit: string | undefined
  /** Lines on paper for an answer by hand, where the author gives a number. */
  readonly space: number | undefined
  readonly prompt: readonly Block[]
  readonly choices: readonly Choice[]
  /** What a prediction reveals. */
  readonly look: readonly Block[]
  /** What a typed answer is compared with. */
  readonly answers: TypedAnswers | undefined
  /** The recorded command on which the answer depends, and what its output must hold. */
  readonly proof: { readonly command: string; readonly shows: string } | undefined
}

/** What the patch of a step changes. */
export interface Solution extends Common {
  readonly kind: 'solution'
  readonly step: string
  readonly state: State
  readonly before: State
  readonly diffs: readonly FileDiff[]
}

/** Text for a slide alone. */
export interface Slide extends Common {
  readonly kind: 'slide'
  readonly title: string | undefined
  readonly blocks: readonly Block[]
}

/** Text for the presenter alone. */
export interface Notes extends Common {
  readonly kind: 'notes'
  readonly blocks: readonly Block[]
}

/** A picture that stands alone, with a caption where it has a title. */
export interface Picture extends Common {
  readonly kind: 'picture'
  /** Its path from the workshop's root. */
  readonly file: string
  /** What it shows, for those who do not see it. */
  readonly alt: string
  readonly caption: string | undefined
  /** In px of its own. */
  readonly width: number
  readonly height: number
}

/** The same in several variants, such as one for each operating system. */
export interface Tabs extends Common {
  readonly kind: 'tabs'
  readonly tabs: readonly { readonly title: string; readonly blocks: readonly Block[] }[]
}

export const alertTypes = ['note', 'tip', 'important', 'warning', 'caution'] as const

/** A quote that begins with `[!NOTE]`, as GitHub writes it. */
export interface Alert extends Common {
  readonly kind: 'alert'
  readonly type: (typeof alertTypes)[number]
  readonly blocks: readonly Block[]
}

/** A word of the workshop's own, a component in `content/words/`. */
export interface Own extends Common {
  readonly kind: 'own'
  readonly name: string
  readonly attributes: Readonly<Record<string, string | true>>
  readonly blocks: readonly Block[]
}

/** A piece of a task. Each rendering has one component for each kind. */
export type Block =
  | Prose
  | Snippet
  | Code
  | Console
  | Do
  | See
  | Hint
  | Question
  | Solution
  | Slide
  | Notes
  | Picture
  | Tabs
  | Alert
  | Own

/** The block of one kind. */
export type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** A block within text. Printing a tree fails on one that no component took out of it. */
export interface BlockNode {
  readonly type: 'block'
  readonly block: Block
}

declare module 'hast' {
  interface ElementContentMap {
    block: BlockNode
  }
  interface RootContentMap {
    block: BlockNode
  }
}
