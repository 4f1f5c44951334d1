import type { Code, PhrasingContent, Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement } from 'satteri'
import { alertOf } from '../workshop/alerts.ts'
import {
  firstStep,
  type Heading,
  headingText,
  slug,
  stepHeading,
} from '../workshop/step-heading.ts'
import { fenceAttributes } from '../workshop/task.ts'
import { arrangeQuestion } from './arrange-question.ts'
import { attributeNodes, type Block, element, inlineElement, isBlock } from './element.ts'

/**
 * Arranges a page into what the three renderings share: sections by `##` heading (a numbered one is
 * a step), runs of prose, and between them the words, each told its place, its step and its id.
 * Blocks of code become words. A rendering then maps each name to a component of its own.
 */
export function arrange(root: Root, file: string): Root {
  const sections: Block[][] = [[]]
  for (const node of root.children.filter(isBlock)) {
    if (node.type === 'heading' && node.depth === 2) sections.push([])
    sections.at(-1)?.push(node)
  }
  let step = firstStep(root)
  const children = sections.flatMap((blocks) => {
    const heading = headingOf(blocks)
    if (heading?.step) step = heading.id
    return arrangeSection(blocks, { file, step })
  })
  return { type: 'root', children }
}

function headingOf(blocks: readonly Block[]): Heading | undefined {
  const [first] = blocks
  return first?.type === 'heading' && first.depth === 2
    ? stepHeading(headingText(first), first.position?.start.line ?? 1)
    : undefined
}

function arrangeSection(blocks: readonly Block[], context: Context): Block[] {
  const found = headingOf(blocks)
  const [first, ...rest] = blocks
  if (first?.type !== 'heading' || found === undefined) return arrangeBlocks(blocks, context)
  const { id, title, step } = found
  const own = step ? id : undefined
  const heading = inlineElement(
    'Title',
    { id, step: own, title },
    withoutPrefix(first.children, own ?? ''),
  )
  const body = arrangeBlocks(rest, context)
  return [element(step ? 'Step' : 'Part', { id, title }, [heading, ...body])]
}

/** The children of a heading without the step's number, which the renderings show in their own way. */
function withoutPrefix(children: readonly PhrasingContent[], prefix: string): PhrasingContent[] {
  const [first, ...rest] = children
  if (first?.type !== 'text') return [...children]
  return [{ ...first, value: first.value.slice(prefix.length).trimStart() }, ...rest]
}

interface Context {
  readonly file: string
  /** The step whose beginning decides which state the reader has. */
  readonly step: string | undefined
  /** Whether it is the work of a step: a rendering may leave out what the commands print. */
  readonly work?: true
}

/** Words stand alone; what lies between them is gathered as prose. */
function arrangeBlocks(nodes: readonly Block[], context: Context): Block[] {
  const blocks: Block[] = []
  let prose: Block[] = []
  const flush = (): void => {
    if (prose[0]) blocks.push(element('Prose', { at: atOf(prose[0], context) }, prose))
    prose = []
  }
  for (const node of nodes) {
    if (isWord(node)) {
      flush()
      blocks.push(arrangeWord(node, context))
    } else prose.push(withWords(node, context))
  }
  flush()
  return blocks
}

type WordNode = Code | MdxJsxFlowElement

function isWord(node: RootContent): node is WordNode {
  return (
    node.type === 'code' || (node.type === 'mdxJsxFlowElement' && /^[A-Z]/.test(node.name ?? ''))
  )
}

function arrangeWord(node: WordNode, context: Context): MdxJsxFlowElement {
  if (node.type === 'code') return arrangeCode(node, context)
  if (node.name === 'Question') {
    return arrangeQuestion(node, context, (child) => withWords(child, context))
  }
  const inner: Context = node.name === 'Do' ? { ...context, work: true } : context
  return {
    ...node,
    attributes: [...node.attributes, ...attributeNodes(placeOf(node, context))],
    children: node.children.map((child) => withWords(child, inner)),
  }
}

/**
 * Code and words inside lists, quotes and other words are arranged where they stand, and know that
 * they are inside: a rendering that moves words leaves these in their place.
 */
function withWords<T extends Block>(node: T, context: Context): T | MdxJsxFlowElement {
  if (isWord(node)) {
    const word = arrangeWord(node, context)
    return { ...word, attributes: [...word.attributes, ...attributeNodes({ inside: true })] }
  }
  if (node.type === 'blockquote') {
    const alert = alertOf(node)
    const children = (alert ?? node).children.map((child) => withWords(child, context))
    return alert === undefined
      ? { ...node, children }
      : element('Alert', { kind: alert.kind }, children)
  }
  if (node.type !== 'list') return node
  const children = node.children.map((item) => ({
    ...item,
    children: item.children.map((child) => withWords(child, context)),
  }))
  return { ...node, children }
}

function placeOf(node: MdxJsxFlowElement, context: Context) {
  const { step } = context
  const at = atOf(node, context)
  return {
    at,
    step,
    id:
      node.name === 'Hint'
        ? hintId(step, textOf(node, 'title') || textOf(node, 'error'))
        : undefined,
  }
}

function atOf(node: Block, { file }: Context): string {
  return `${file}:${node.position?.start.line ?? 1}`
}

/** The anchor of a hint: it stays the same as long as its step and its title do. */
export function hintId(step: string | undefined, title: string): string {
  return ['hint', step, slug(title)].filter((part) => part !== undefined).join('-')
}

function textOf(node: MdxJsxFlowElement, name: string): string {
  const found = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name)
  return typeof found?.value === 'string' ? found.value : ''
}

function arrangeCode(node: Code, { file, step, work }: Context): MdxJsxFlowElement {
  const at = `${file}:${node.position?.start.line ?? 1}`
  const shared = {
    ...Object.fromEntries(fenceAttributes(node.meta ?? '')),
    source: node.value,
    at,
    step,
  }
  return node.lang === 'console'
    ? element('Console', { ...shared, work })
    : element('Code', { ...shared, language: node.lang ?? 'text' })
}
