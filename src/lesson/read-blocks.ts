import type { ElementContent, RootContent } from 'hast'
import { type Alert, alertTypes, type Block, type Picture, type Prose } from './block.ts'
import { readFence } from './read-fence.ts'
import { foreign, readNodes, readText } from './read-text.ts'
import { readWord } from './read-word.ts'
import { isBlank, isContent, isElement, isJsx, placeOf, type Reader } from './reader.ts'
import { unknownName } from '../files/problem.ts'
import { readImage } from './read-image.ts'

/**
 * Reads nodes of a page as blocks: words, code, alerts and pictures stand alone, runs of other nodes
 * between them are prose. What is wrong is added to the reader's problems, and left out.
 */
export function readBlocks(nodes: readonly RootContent[], reader: Reader): Block[] {
  const blocks: Block[] = []
  let prose: ElementContent[] = []
  const flush = (): void => {
    const [first] = prose
    if (first !== undefined) {
      const place = placeOf(first, reader)
      blocks.push({ kind: 'prose', place, step: reader.step, skipInDeck: false, nodes: prose })
    }
    prose = []
  }
  for (const node of nodes) {
    if (node.type === 'mdxjsEsm') {
      reader.problems.push(foreign(node.value, placeOf(node, reader), reader))
    }
    if (!isContent(node) || isBlank(node)) continue
    const block = readBlock(node, reader)
    if (block === undefined) {
      const text = readText(node, reader, (inner) => readBlock(inner, reader))
      if (text !== undefined) prose.push(text)
    } else if (block !== 'refused') {
      flush()
      blocks.push(block)
    }
  }
  flush()
  return blocks
}

/** Reads neighbours of a free page as one text; what would be blocks of a task stands inside it. */
export function readProse(nodes: readonly ElementContent[], reader: Reader): Prose {
  const first = nodes.find((node) => !isBlank(node))
  return {
    kind: 'prose',
    place: first === undefined ? { file: reader.file, line: 1 } : placeOf(first, reader),
    step: reader.step,
    skipInDeck: false,
    nodes: readNodes(nodes, reader, (node) => readBlock(node, reader)),
  }
}

/** The block that a node is; undefined for a node of prose, `refused` for one that cannot be read. */
function readBlock(node: ElementContent, reader: Reader): Block | 'refused' | undefined {
  if (isJsx(node)) {
    const flow = node.type === 'mdxJsxFlowElement'
    return flow && /^[A-Z]/.test(node.name ?? '')
      ? (readWord(node, reader, readBlocks) ?? 'refused')
      : undefined
  }
  if (isElement(node, 'pre')) return readFence(node, reader) ?? 'refused'
  if (isElement(node, 'blockquote')) return readAlert(node.children, node, reader)
  if (isElement(node, 'p')) return readPicture(node.children, node, reader)
  return undefined
}

/** A paragraph of a picture alone. */
function readPicture(
  children: readonly ElementContent[],
  node: RootContent,
  reader: Reader,
): Picture | 'refused' | undefined {
  const [image, ...others] = children
  if (!isElement(image, 'img') || others.length > 0) return undefined
  const place = placeOf(node, reader)
  const found = readImage(image, place, reader)
  if (found === undefined) return 'refused'
  const { file, alt, width, height } = found
  const { title } = image.properties
  const caption = typeof title === 'string' ? title : undefined
  const { step } = reader
  return { kind: 'picture', place, step, skipInDeck: false, file, alt, caption, width, height }
}

/** A quote whose first line is `[!NOTE]`, or one of the other types. */
function readAlert(
  children: readonly ElementContent[],
  node: RootContent,
  reader: Reader,
): Alert | 'refused' | undefined {
  const index = children.findIndex((child) => !isBlank(child))
  const first = children[index]
  if (!isElement(first, 'p')) return undefined
  const [text, ...inline] = first.children
  if (text?.type !== 'text') return undefined
  const [, name, rest = ''] = /^\[!\s*([^\]\n]+?)\s*\][^\S\n]*(?:\n([^]*))?$/.exec(text.value) ?? []
  if (name === undefined) return undefined
  const place = placeOf(node, reader)
  const type = alertTypes.find((one) => one === name.toLowerCase())
  if (type === undefined) {
    const known = alertTypes.map((one) => one.toUpperCase())
    reader.problems.push(unknownName(place, 'alert', name, known))
    return 'refused'
  }
  const start = [...(rest === '' ? [] : [{ ...text, value: rest }]), ...inline]
  const opening = start.length > 0 ? [{ ...first, children: start }] : []
  const blocks = readBlocks([...opening, ...children.slice(index + 1)], reader)
  if (blocks.length === 0) {
    const message = 'The alert says nothing'
    reader.problems.push({ place, message, expected: '`> ` and its text on the line below' })
    return 'refused'
  }
  return { kind: 'alert', place, step: reader.step, skipInDeck: false, type, blocks }
}
