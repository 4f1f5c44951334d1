import * as words from '../interface/current.ts'
import type { Element, ElementContent, Nodes as HastNodes, Root } from 'hast'
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast'
import type { FootnoteDefinition, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { FileDiff } from '../code/file-diff.ts'
import type { Block, Question, RunCommand } from '../lesson/block.ts'
import type { FreePage } from '../lesson/free-page.ts'
import type { Task } from '../lesson/task.ts'
import { minutesLabel, taskLabel } from './task-label.ts'

/**
 * A task as Markdown, for programs and for readers who like text: as its page, with snippets and what was recorded
 * filled in. What is for the presenter is left out.
 *
 * @param addressOf the whole address of a path of the site
 */
export function taskMarkdown(task: Task, addressOf: (path: string) => string): string {
  return print(addressOf, [
    heading(1, [text(`${taskLabel(task)}: ${task.title}`)]),
    paragraph([text(task.goal)]),
    paragraph([text(`${words.before}: ${task.before}`)]),
    paragraph([text(`${words.after}: ${task.after}`)]),
    paragraph([text(`${words.timeNow}: ${minutesLabel(task.minutes)}`)]),
    ...ofBlocks(task.opening),
    ...task.sections.flatMap(({ title, step, id, blocks }) => [
      heading(2, [text(step ? `${id} ${title}` : title)]),
      ...ofBlocks(blocks),
    ]),
    ...ofBlocks(task.footnotes),
  ])
}

/** The texts of a free page as Markdown; what runs on it is left out. */
export function pageMarkdown(page: FreePage, addressOf: (path: string) => string): string {
  return print(addressOf, [heading(1, [text(page.title)]), ...ofBlocks(page.texts)])
}

function ofBlocks(blocks: readonly Block[]): RootContent[] {
  return blocks.flatMap(ofBlock)
}

function ofBlock(block: Block): RootContent[] {
  switch (block.kind) {
    case 'prose':
      return ofNodes(block.nodes)
    case 'snippet': {
      const { resolved, file } = block
      if (resolved.kind === 'diff') return [diff(resolved.diff)]
      const language = resolved.kind === 'text' ? 'text' : resolved.excerpt.language
      return [code(language, resolved.copy, file)]
    }
    case 'code':
      return [code(block.language, block.source, block.title)]
    case 'console':
      return [code('console', block.commands.map(transcript).join('\n'))]
    case 'do':
      return [
        heading(3, [text(`${words.doThis} (${words.minutes(block.minutes)})`)]),
        ...ofBlocks(block.blocks),
      ]
    case 'see':
      return [heading(3, [text(words.shouldSee)]), ...ofBlocks(block.blocks)]
    case 'hint':
      return [
        labelled(
          block.error === undefined ? words.hint : words.error,
          block.title ?? block.error ?? '',
        ),
        ...ofBlocks(block.blocks),
      ]
    case 'question':
      return ofQuestion(block)
    case 'solution':
      return [labelled(words.solution, block.step), ...block.diffs.map(diff)]
    case 'picture':
      return [
        paragraph([
          { type: 'image', url: `/${block.file.replace(/^content\//, '')}`, alt: block.alt },
        ]),
      ]
    case 'tabs':
      return block.tabs.flatMap(({ title, blocks }) => [labelled(title, ''), ...ofBlocks(blocks)])
    case 'alert':
      return [labelled(words.alerts[block.type].toUpperCase(), ''), ...ofBlocks(block.blocks)]
    case 'own':
      return ofBlocks(block.blocks)
    case 'slide':
    case 'notes':
      return []
  }
}

function ofQuestion({ prompt, choices, look, predict }: Question): RootContent[] {
  return [
    labelled(predict ? words.predict : words.question, ''),
    ...ofBlocks(prompt),
    {
      type: 'list',
      children: choices.map(({ right, content, reason, example }) => ({
        type: 'listItem',
        checked: right,
        children: [
          paragraph([
            ...(example === undefined ? phrasing(content) : [text(example)]),
            text(' — '),
            ...phrasing(reason),
          ]),
        ],
      })),
    },
    ...ofBlocks(look),
  ]
}

/** A command behind its prompt, with what it printed. */
function transcript({ lines, recorded }: RunCommand): string {
  const typed = lines.join('\n')
  return recorded?.output ? `${typed}\n${recorded.output}` : typed
}

function diff({ path, lines }: FileDiff): RootContent {
  const signs = { same: ' ', added: '+', removed: '-', gap: '…' }
  return code('diff', lines.map((line) => signs[line.kind] + line.text).join('\n'), path)
}

function code(language: string, value: string, title?: string): RootContent {
  const meta = title === undefined ? null : `title="${title}"`
  return { type: 'code', lang: language, meta, value: value.replace(/\n$/, '') }
}

function labelled(label: string, rest: string): Paragraph {
  const strong: PhrasingContent = { type: 'strong', children: [text(label)] }
  return paragraph(rest === '' ? [strong] : [strong, text(`: ${rest}`)])
}

function heading(depth: 1 | 2 | 3, children: PhrasingContent[]): RootContent {
  return { type: 'heading', depth, children }
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children }
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}

/** Text of the model as Markdown's tree; the blocks inside of it, too. */
function ofNodes(nodes: readonly ElementContent[]): RootContent[] {
  const tree: Root = { type: 'root', children: [...nodes] }
  const made = toMdast(tree, {
    handlers: { a: link, section: footnotes },
    nodeHandlers: {
      block: (_, node: HastNodes) => (node.type === 'block' ? ofBlock(node.block) : undefined),
    },
  })
  return made.type === 'root' ? paragraphs(made.children) : []
}

const inline = ['text', 'link', 'image', 'inlineCode', 'strong', 'emphasis', 'delete', 'break']

function isPhrasing(node: RootContent): node is PhrasingContent {
  return inline.includes(node.type) || node.type === 'footnoteReference'
}

/** What stands loose, as around an expression of a free page, becomes a paragraph. */
function paragraphs(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = []
  let loose: Paragraph | undefined
  for (const node of nodes) {
    if (!isPhrasing(node)) {
      loose = undefined
      result.push(node)
    } else if (loose === undefined) {
      loose = paragraph([node])
      result.push(loose)
    } else loose.children.push(node)
  }
  return result
}

/** A link; what leads to a footnote is its mark, and what leads back is left out. */
const link: Handle = (state, node: Element) => {
  const { dataFootnoteRef, dataFootnoteBackref, href } = node.properties
  if (dataFootnoteBackref !== undefined) return undefined
  if (dataFootnoteRef === undefined) return defaultHandlers.a(state, node)
  return { type: 'footnoteReference', identifier: footnote(href) }
}

/** The texts of the footnotes, each with its mark. */
const footnotes: Handle = (state, node: Element) => {
  if (node.properties['dataFootnotes'] === undefined) {
    return defaultHandlers.section(state, node)
  }
  const list = node.children.find((child) => child.type === 'element' && child.tagName === 'ol')
  const items = list?.type === 'element' ? list.children : []
  return items.flatMap((item): FootnoteDefinition[] =>
    item.type !== 'element'
      ? []
      : [
          {
            type: 'footnoteDefinition',
            identifier: footnote(item.properties.id),
            children: state.toFlow(state.all(item)),
          },
        ],
  )
}

/** The name of a footnote, from its anchor. */
function footnote(anchor: unknown): string {
  return String(anchor).replace(/^#?(?:user-content-)?fn-/, '')
}

function phrasing(nodes: readonly ElementContent[]): PhrasingContent[] {
  return ofNodes(nodes).flatMap((node) => (node.type === 'paragraph' ? node.children : []))
}

function print(addressOf: (path: string) => string, children: RootContent[]): string {
  for (const child of children) withAddresses(child, addressOf)
  return toMarkdown({ type: 'root', children }, { extensions: [gfmToMarkdown()], bullet: '-' })
}

/** Links and pictures lead to the site wherever the text is read. */
function withAddresses(node: RootContent, addressOf: (path: string) => string): void {
  if ((node.type === 'link' || node.type === 'image') && node.url.startsWith('/')) {
    node.url = addressOf(node.url)
  }
  if ('children' in node) for (const child of node.children) withAddresses(child, addressOf)
}
