import type { ElementContent, Properties } from 'hast'
import { type Problem, unknownName } from '../files/problem.ts'
import { type Jsx, readValues, writtenAttributes } from './attributes.ts'
import type { Block } from './block.ts'
import { readImage } from './read-image.ts'
import { isJsx, type LinePlace, placeOf, plainText, type Reader } from './reader.ts'
import { elements, insteadOf, valueAttributes, wordNames } from './vocabulary.ts'

/** Reads a node that may be a block; undefined for one that is text. */
type ReadBlock = (node: ElementContent) => Block | 'refused' | undefined

/**
 * Reads a node of prose and all below it: the few elements of HTML become nodes like any other,
 * values become text, comments go, and blocks within lists, quotes and notes become nodes that hold
 * them.
 */
export function readText(
  node: ElementContent,
  reader: Reader,
  readBlock: ReadBlock,
): ElementContent | undefined {
  if (isJsx(node)) return readInline(node, reader, readBlock)
  if (isComment(node)) return undefined
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    reader.problems.push(foreign(`{${node.value}}`, placeOf(node, reader), reader))
    return undefined
  }
  if (node.type === 'comment') return undefined
  if (node.type !== 'element') return node
  if (node.tagName === 'img') return { ...node, properties: imageProperties(node, reader) }
  const children = readNodes(node.children, reader, readBlock)
  // A cell that heads nothing is no heading.
  const empty = node.tagName === 'th' && children.length === 0
  const element = { ...node, tagName: empty ? 'td' : node.tagName, children }
  if (node.tagName === 'a' && node.properties['href'] === 'open:') {
    // Where it is unknown what to open, the text says so much as it can without a link.
    if (reader.open === undefined) return { ...element, tagName: 'span', properties: {} }
    return { ...element, properties: { ...node.properties, href: reader.open } }
  }
  if (!/^h[2-6]$/.test(node.tagName) || node.properties['id'] !== undefined) return element
  const id = reader.slugs.slug(plainText(element))
  return { ...element, properties: { ...node.properties, id } }
}

/** Reads text that holds no blocks: of a heading, or of an answer. */
export function readInlineText(
  nodes: readonly ElementContent[],
  reader: Reader,
): readonly ElementContent[] {
  return readNodes(nodes, reader, () => undefined)
}

/** What is wrong with code that would run on a page; `source` as it is written. */
export function foreign(source: string, place: LinePlace, { codeNames }: Reader): Problem {
  return {
    place,
    message:
      codeNames === undefined
        ? 'A task holds no expressions, imports or exports'
        : 'A word holds no expressions; they stand outside of it',
    expected: 'text and words; a brace in text stands in backticks, or behind a backslash',
    found: source.split('\n', 1)[0] ?? '',
  }
}

/** Whether a node is a comment of MDX. */
export function isComment(node: ElementContent): boolean {
  const expression = node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression'
  return expression && /^\s*\/\*[^]*\*\/\s*$/.test(node.value)
}

/** Reads nodes of text; the blocks among them and inside them become nodes that hold them. */
export function readNodes(
  children: readonly ElementContent[],
  reader: Reader,
  readBlock: ReadBlock,
): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    const block = readBlock(child)
    if (block === 'refused') return []
    if (block !== undefined) return [{ type: 'block', block }]
    const text = readText(child, reader, readBlock)
    return text === undefined ? [] : [text]
  })
}

/** The address of a picture in a line of text, below the site's root, and its size. */
function imageProperties(
  node: Extract<ElementContent, { type: 'element' }>,
  reader: Reader,
): Properties {
  const image = readImage(node, placeOf(node, reader), reader)
  if (image === undefined) return node.properties
  const { address, alt, width, height } = image
  return { ...node.properties, src: address, alt, width, height }
}

function readInline(node: Jsx, reader: Reader, readBlock: ReadBlock): ElementContent | undefined {
  const place = placeOf(node, reader)
  const name = node.name ?? ''
  if (name === 'Value') return readValue(node, place, reader)
  const spec = elements.get(name)
  if (spec === undefined) {
    reader.problems.push(unknownElement(name, place, reader))
    return undefined
  }
  const written = writtenAttributes(node, place, reader.problems)
  const values = readValues(name, spec, written, place, reader.problems)
  return {
    type: 'element',
    tagName: name,
    properties: values ?? {},
    children: readNodes(node.children, reader, readBlock),
  }
}

function unknownElement(name: string, place: LinePlace, reader: Reader): Problem {
  if (name === '') {
    return { place, message: '`<>` and `</>` are no words', expected: 'what is between them alone' }
  }
  if (/^[a-z]/.test(name)) {
    const word = wordNames.find((one) => one.toLowerCase() === name)
    if (word !== undefined) return { ...unknownName(place, 'word', name, []), nearest: [word] }
    const instead = insteadOf.get(name)
    const problem = unknownName(place, 'element', name, elements.keys())
    return instead === undefined ? problem : { place, message: problem.message, expected: instead }
  }
  if (![...wordNames, ...reader.ownWords].includes(name)) return unknownWord(name, place, reader)
  const message = `${name} stands within a line of text`
  return { place, message, expected: 'a word on lines of its own' }
}

/** What is wrong with a name that is neither a word of every workshop nor one of this one's own. */
export function unknownWord(
  name: string,
  place: LinePlace,
  { ownWords, codeNames }: Reader,
): Problem {
  if (codeNames?.has(name) !== true) {
    return unknownName(place, 'word', name, [...wordNames, ...ownWords])
  }
  const message = `\`${name}\` stands in a word of every workshop`
  return { place, message, expected: 'it outside of the word, or a component in content/words/' }
}

/** A value of the workshop by its name, as text. */
function readValue(node: Jsx, place: LinePlace, reader: Reader): ElementContent | undefined {
  const { problems, values } = reader
  const written = writtenAttributes(node, place, problems)
  const name = readValues('Value', valueAttributes, written, place, problems)?.name
  if (name === undefined) return undefined
  const value = values[name]
  if (value !== undefined) return { type: 'text', value }
  const where = 'in content/workshop.yaml'
  problems.push(unknownName(place, 'value', name, Object.keys(values), where))
  return undefined
}
