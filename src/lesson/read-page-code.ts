import type { ElementContent, RootContent } from 'hast'
import { unknownName } from '../files/problem.ts'
import type { Jsx } from './attributes.ts'
import type { FreePage } from './free-page.ts'
import type { MdxCode } from './mdx-code.ts'
import { isContent, isJsx, placeOf, plainText, type Reader } from './reader.ts'
import { runs } from './replace-texts.ts'
import { wordNames } from './vocabulary.ts'

/** Elements that the pages' policy of security forbids, and what takes their place. */
const forbidden: Readonly<Record<string, string>> = {
  script: 'a component in content/words/ with a <script>',
  style: 'a component in content/words/ with a <style>',
  iframe: 'a link',
}

/** Checks what of a free page runs, with names and elements that exist; finds its links and anchors. */
export function readPageCode(
  nodes: readonly RootContent[],
  { components }: MdxCode,
  reader: Reader,
): Pick<FreePage, 'links' | 'ids'> {
  const running = [...runningNodes(nodes)]
  for (const node of running) {
    if (isJsx(node)) checkJsx(node, reader)
    else if (node.type === 'element') checkHeading(node, reader)
  }
  for (const { name, place } of components) {
    if (!wordNames.includes(name)) checkName(name, place, reader)
    else {
      const message = `\`${name}\` stands in an expression`
      reader.problems.push({ place, message, expected: 'a word outside of code' })
    }
  }
  return {
    links: running.flatMap((node) => {
      const url = attributeOf(node, 'href')
      return url === undefined ? [] : [{ url, place: placeOf(node, reader) }]
    }),
    ids: running.flatMap((node) => attributeOf(node, 'id') ?? []),
  }
}

/** The nodes of a page in which something runs, those inside others among them. */
function* runningNodes(nodes: readonly RootContent[]): Generator<ElementContent> {
  for (const node of nodes) {
    if (!isContent(node) || !runs(node)) continue
    yield node
    if ('children' in node) yield* runningNodes(node.children)
  }
}

function checkJsx(node: Jsx, reader: Reader): void {
  const name = node.name ?? ''
  const place = placeOf(node, reader)
  const instead = forbidden[name]
  if (instead !== undefined) {
    const message = `\`${name}\` cannot stand in a page`
    reader.problems.push({ place, message, expected: instead })
  } else if (name === 'img' && attributeOf(node, 'src') !== undefined) {
    const message = 'The picture is not one of content/pictures/'
    const expected = '![what it shows](../pictures/…)'
    reader.problems.push({ place, message, expected })
  } else if (/^[A-Z]/.test(name)) checkName(name.replace(/\..*$/, ''), place, reader)
}

/** A component is imported, made on the page, or a word of the workshop's own. */
function checkName(name: string, place: ReturnType<typeof placeOf>, reader: Reader): void {
  const { problems, ownWords, codeNames = new Set<string>() } = reader
  if (ownWords.includes(name) || codeNames.has(name)) return
  const imported = [...codeNames].filter((one) => /^[A-Z]/.test(one))
  problems.push(unknownName(place, 'word', name, [...wordNames, ...ownWords, ...imported]))
}

/** The anchor of a heading follows from its text, which has to be known before anything runs. */
function checkHeading(node: Extract<ElementContent, { type: 'element' }>, reader: Reader): void {
  if (!/^h[1-6]$/.test(node.tagName)) return
  reader.problems.push({
    place: placeOf(node, reader),
    message: 'A heading holds nothing that runs',
    expected: 'text alone',
    found: plainText(node),
  })
}

/** An attribute of an element of HTML as it is written; none of one that is computed. */
function attributeOf(node: ElementContent, name: string): string | undefined {
  if (node.type === 'element') {
    const value = node.properties[name]
    return typeof value === 'string' ? value : undefined
  }
  if (!isJsx(node) || !/^[a-z]/.test(node.name ?? '')) return undefined
  const value = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name)
  return typeof value?.value === 'string' ? value.value : undefined
}
