import type { RootContent } from 'mdast'
import { mdxToMdast } from 'satteri'
import { plainText } from '../workshop/step-heading.ts'
import { isJsx } from '../workshop/task.ts'
import { arrange } from './arrange.ts'

/** A place that a search can lead to: a step, a part, a hint, or the opening of a task. */
export interface SearchEntry {
  /** The task's name and the anchor on its page: `2-options#2.1`. */
  readonly id: string
  readonly title: string
  readonly text: string
  /** The message that a hint explains, in the program's own words. */
  readonly error?: string
}

/**
 * What can be found on a task page. Solutions, reasons and notes are left out: a search must not
 * answer what the reader is to find, and the notes are the presenter's.
 */
export function searchEntries(file: string, source: string, title: string): SearchEntry[] {
  const root = mdxToMdast(source)
  if (root.type !== 'root') return []
  const name = file.replace(/^.*\/|\.mdx$/g, '')
  const arranged = arrange(root, file).children
  const opening = arranged.filter((node) => !isSection(node))
  return [
    { id: name, title, text: textOf(opening) },
    ...arranged.filter(isSection).flatMap((section) => sectionEntries(name, section)),
    ...hintEntries(name, opening),
  ]
}

type Component = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

function isSection(node: RootContent): node is Component {
  return isJsx(node) && (node.name === 'Step' || node.name === 'Part')
}

function sectionEntries(task: string, section: Component): SearchEntry[] {
  const id = attribute(section, 'id')
  const title = [section.name === 'Step' ? id : '', attribute(section, 'title')].join(' ').trim()
  return [
    { id: `${task}#${id}`, title, text: textOf(section.children) },
    ...hintEntries(task, section.children),
  ]
}

/** Words that stand on no page: a hint within them cannot be led to. */
const unseen = new Set(['Notes', 'Slide'])

/** The hints among the nodes, and those within lists, quotes and other words. */
function hintEntries(task: string, nodes: readonly RootContent[]): SearchEntry[] {
  return nodes.flatMap((node): SearchEntry[] => {
    if (!('children' in node) || (isJsx(node) && unseen.has(node.name ?? ''))) return []
    const inside = hintEntries(task, node.children)
    return isJsx(node) && node.name === 'Hint' ? [hintEntry(task, node), ...inside] : inside
  })
}

function hintEntry(task: string, hint: Component): SearchEntry {
  const error = attribute(hint, 'error')
  return {
    id: `${task}#${attribute(hint, 'id')}`,
    title: attribute(hint, 'title') || error,
    text: textOf(hint.children),
    ...(error === '' ? {} : { error }),
  }
}

/** Words whose content is not searched: it answers something, or has an entry of its own. */
const silent = new Set(['Choices', 'Hint', 'Look', 'Notes', 'Slide', 'Solution', 'Title'])

/** Blocks that hold a line of text. */
const lines = new Set<string>(['heading', 'paragraph', 'tableCell'])

function textOf(nodes: readonly RootContent[]): string {
  return nodes
    .map((node) => {
      if (!('children' in node) || lines.has(node.type)) return plainText(node)
      if (!isJsx(node)) return textOf(node.children)
      if (silent.has(node.name ?? '')) return ''
      const own = ['source', 'file', 'select'].map((name) => attribute(node, name))
      return [...own, textOf(node.children)].filter(Boolean).join(' ')
    })
    .filter(Boolean)
    .join(' ')
    .replace(/\s+/g, ' ')
}

function attribute(node: Component, name: string): string {
  const found = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name)
  return typeof found?.value === 'string' ? found.value : ''
}
