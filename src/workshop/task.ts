import type { Root, RootContent } from 'mdast'
import { mdxToMdast } from 'satteri'
import { wrongAlerts } from './alerts.ts'
import { isComment } from './comment.ts'
import { type FrontMatter, parseFrontMatter } from './config.ts'
import { descendants } from './descendants.ts'
import { collectFootnotes, type Footnotes } from './footnotes.ts'
import { lostLinks } from './lost-links.ts'
import { type Place, type Problem, ProblemError } from './problem.ts'
import { firstStep, type Heading, headingText, stepHeading } from './step-heading.ts'

/** A word of the vocabulary or a fenced block, as it stands in a task. */
export interface Word {
  /** `Snippet`, `Hint` …; a fenced block is named `console` or by its language. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string | true>
  readonly place: Place
  /** The step it stands in; before the first step of a task, that one. */
  readonly step: string | undefined
  /** What stands between its tags. */
  readonly children: readonly RootContent[]
  /** The text of a fenced block. */
  readonly source?: string
  readonly fenced: boolean
  /** Whether it stands within a line of text. */
  readonly inline?: boolean
}

/** A numbered part of a task, opened by a heading such as `## 2.2 Use the options`. */
export interface Step {
  readonly id: string
  readonly title: string
  readonly line: number
}

/** One MDX page: its front matter, its steps and every word on it in page order. */
export interface Task extends FrontMatter {
  /** Name of the file without `.mdx`; the last part of the page's address. */
  readonly name: string
  readonly file: string
  readonly steps: readonly Step[]
  /** Every `##` heading, the steps among them. */
  readonly headings: readonly Heading[]
  readonly words: readonly Word[]
  readonly links: readonly Link[]
  readonly pictures: readonly Picture[]
  readonly footnotes: Footnotes
  /** Links by names that have no address. */
  readonly lostLinks: readonly Problem[]
  /** Quotes that were meant to be alerts. */
  readonly wrongAlerts: readonly Problem[]
  /** Expressions, imports and exports: a page is text and words, nothing that runs. */
  readonly foreign: readonly Problem[]
}

/** The target of a link. */
export interface Link {
  readonly url: string
  readonly place: Place
}

/** A picture, `![what it shows](../pictures/name.svg)`. */
export interface Picture extends Link {
  /** What it shows, for those who do not see it. */
  readonly alt: string
}

/**
 * Reads one task page.
 *
 * @throws ProblemError where the front matter or the MDX cannot be read
 */
export function parseTask(file: string, source: string): Task {
  // Told before the MDX is read: front matter without its line above is no MDX either.
  if (!/^---\r?\n/.test(source)) throw new ProblemError(noFrontMatter(file, source))
  const root = parseMdx(file, source)
  const [first] = root.children
  if (first?.type !== 'yaml') throw new ProblemError(noFrontMatter(file, source))
  const headings = headingsOf(root)
  const name = file.replace(/^.*\//, '').replace(/\.mdx$/, '')
  return {
    ...parseFrontMatter(file, first.value, 2),
    name,
    file,
    steps: headings.flatMap(({ id, step, title, line }) => (step ? [{ id, title, line }] : [])),
    headings,
    words: collectWords(root, file),
    links: collectLinks(root, file),
    pictures: collectPictures(root, file),
    footnotes: collectFootnotes(root, source, file),
    lostLinks: lostLinks(root, source, file),
    wrongAlerts: wrongAlerts(root, file),
    foreign: collectForeign(root, file),
  }
}

function noFrontMatter(file: string, source: string): Problem {
  return {
    place: { file, line: 1 },
    message: 'A task begins with its front matter',
    expected: '`---`, the lines of title, goal, before, after and minutes, `---`',
    found: source.split('\n', 1)[0] ?? '',
  }
}

function parseMdx(file: string, source: string): Root {
  try {
    const root = mdxToMdast(source)
    if (root.type === 'root') return root
    throw new Error('the page is empty')
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const position = /^(\d+):(\d+):\s*/.exec(message)
    throw new ProblemError({
      place: {
        file,
        ...(position ? { line: Number(position[1]), column: Number(position[2]) } : {}),
      },
      message: `The MDX cannot be read: ${message.replace(/^\d+:\d+:\s*/, '')}`,
    })
  }
}

function headingsOf(root: Root): Heading[] {
  return root.children.flatMap((node) =>
    node.type === 'heading' && node.depth === 2
      ? [stepHeading(headingText(node), node.position?.start.line ?? 1)]
      : [],
  )
}

function collectWords(root: Root, file: string): Word[] {
  const words: Word[] = []
  let step = firstStep(root)
  const visit = (node: RootContent): void => {
    const place = { file, line: node.position?.start.line ?? 1 }
    if (node.type === 'heading' && node.depth === 2) {
      const heading = stepHeading(headingText(node), place.line)
      if (heading.step) step = heading.id
    }
    if (node.type === 'code') {
      const { lang, value } = node
      const attributes = fenceAttributes(node.meta ?? '')
      words.push({
        name: lang ?? '',
        attributes,
        place,
        step,
        children: [],
        source: value,
        fenced: true,
      })
    }
    if (isJsx(node)) {
      const children = node.children
      const attributes = readAttributes(node, place)
      const inline = node.type === 'mdxJsxTextElement'
      words.push({
        name: node.name ?? '',
        attributes,
        place,
        step,
        children,
        fenced: false,
        inline,
      })
    }
    if ('children' in node) for (const child of node.children) visit(child)
  }
  for (const node of root.children) visit(node)
  return words
}

function collectLinks(root: Root, file: string): Link[] {
  return [...descendants(root)].flatMap((node) =>
    node.type === 'link' || node.type === 'definition'
      ? [{ url: node.url, place: { file, line: node.position?.start.line ?? 1 } }]
      : [],
  )
}

function collectPictures(root: Root, file: string): Picture[] {
  return [...descendants(root)].flatMap((node) =>
    node.type === 'image'
      ? [
          {
            url: node.url,
            alt: node.alt ?? '',
            place: { file, line: node.position?.start.line ?? 1 },
          },
        ]
      : [],
  )
}

const foreignTypes = new Set(['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression'])

function collectForeign(root: Root, file: string): Problem[] {
  return [...descendants(root)].flatMap((node) =>
    foreignTypes.has(node.type) && 'value' in node && !isComment(node)
      ? [
          {
            place: { file, line: node.position?.start.line ?? 1 },
            message: 'A task holds no expressions, imports or exports',
            expected: 'text and words; a brace in text is written in backticks',
            found: node.value.split('\n', 1)[0] ?? '',
          },
        ]
      : [],
  )
}

type Jsx = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

/** Whether a node is a component or element written as JSX. */
export function isJsx(node: RootContent): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** The attributes of a JSX node; `name` alone reads as true. Expressions are refused: a word takes text. */
export function readAttributes(node: Jsx, place: Place): ReadonlyMap<string, string | true> {
  return new Map(
    node.attributes.map((attribute): [string, string | true] => {
      if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value !== 'object') {
        return [attribute.name, attribute.value ?? true]
      }
      if (attribute.type === 'mdxJsxAttribute' && attribute.value === null)
        return [attribute.name, true]
      const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}'
      throw new ProblemError({
        place,
        message: `\`${name}\` of ${node.name ?? 'a fragment'} holds an expression`,
        expected: `text in quotes, as in ${name}="…"`,
      })
    }),
  )
}

/** Reads what follows the language of a fence: `skip="needs a network" title="x"`. */
export function fenceAttributes(meta: string): ReadonlyMap<string, string | true> {
  const attributes = new Map<string, string | true>()
  for (const [, name, value] of meta.matchAll(/([\w-]+)(?:="([^"]*)")?/g)) {
    if (name !== undefined) attributes.set(name, value ?? true)
  }
  return attributes
}
