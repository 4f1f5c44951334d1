import type GithubSlugger from 'github-slugger'
import type { Element, ElementContent, RootContent } from 'hast'
import type { RootContent as Written } from 'mdast'
import type { ConsoleCommand } from '../console/command.ts'
import type { RecordedOutput } from '../console/recorded-output.ts'
import { type Place, type Problem, ProblemError } from '../files/problem.ts'
import type { State } from '../files/states.ts'
import type { Jsx } from './attributes.ts'
import type { Rehearsed } from './proof.ts'

/** What of a workshop the reader of a task has to know. */
export interface TaskContext {
  /** The BCP 47 tag of the language of the text. */
  readonly language: string
  readonly states: readonly State[]
  /** The folder of the start files, from the one that holds `content/`. */
  readonly folder: string
  /** The start files that are no text. */
  readonly binaries: readonly string[]
  /** The names of the machines, as prompts have them. */
  readonly machines: readonly string[]
  /** What `<Value name="…" />` stands for, by name. */
  readonly values: Readonly<Record<string, string>>
  /** Where a link to `open:` leads; to nowhere where it is unknown. */
  readonly open: string | undefined
  /** The sizes of the pictures, by path from the workshop's root. */
  readonly pictures: Readonly<Record<string, PictureSize>>
  /** Names of the workshop's own words. */
  readonly ownWords: readonly string[]
  /** What was recorded of the next command of this text, in page order. */
  readonly recorded: (command: ConsoleCommand) => RecordedOutput | undefined
  readonly rehearsed: Rehearsed
}

/** The size of a picture in px of its own. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** What the readers of all blocks of one section share. */
export interface Reader extends TaskContext {
  readonly file: string
  /** The step whose beginning decides which state the reader of the page has. */
  readonly step: string | undefined
  /** Whether what is read stands in the work of a step. */
  readonly inWork: boolean
  /** What was found to be wrong, in the order of the page. */
  readonly problems: Problem[]
  /** The questions as they were written, without typography, by the offset at which they begin. */
  readonly written: ReadonlyMap<number, Written>
  /** Makes the anchors of headings, each once. */
  readonly slugs: GithubSlugger
  /** The anchors of the hints so far. */
  readonly hintIds: Set<string>
  /** Of a free page, the names that its code speaks of: what they stand for is in no word. */
  readonly codeNames: ReadonlySet<string> | undefined
}

/** Runs `work`; what it throws about the author's text becomes problems, and there is no result. */
export function attempt<T>(problems: Problem[], work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    problems.push(...error.problems)
    return undefined
  }
}

/** A place with a line. */
export type LinePlace = Place & { readonly line: number }

/** Where a node stands; one that the parser made itself stands where its content does. */
export function placeOf(node: RootContent, { file }: Pick<Reader, 'file'>): LinePlace {
  return { file, line: lineOf(node) ?? 1 }
}

function lineOf(node: RootContent): number | undefined {
  if ('position' in node && node.position !== undefined) return node.position.start.line
  if (!('children' in node)) return undefined
  for (const child of node.children) {
    const line = lineOf(child)
    if (line !== undefined) return line
  }
  return undefined
}

/** Whether a node is a component or an element written as JSX. */
export function isJsx(node: RootContent): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** Whether a node is an element of this name. */
export function isElement<Name extends string>(
  node: RootContent | undefined,
  tagName: Name,
): node is Element & { tagName: Name } {
  return node?.type === 'element' && node.tagName === tagName
}

/** Whether a node is only the white space between two others. */
export function isBlank(node: RootContent): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

/** Whether a node may stand inside an element; of a page, all but its doctype and its code. */
export function isContent(node: RootContent): node is ElementContent {
  return node.type !== 'doctype' && node.type !== 'mdxjsEsm'
}

/** The text of a node and all below it; blocks have none. */
export function plainText(node: RootContent): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(plainText).join('') : ''
}
