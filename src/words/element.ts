import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri'

declare module 'mdast' {
  /** An arranged page holds components with inline children directly between blocks. */
  interface BlockContentMap {
    mdxJsxTextElement: MdxJsxTextElement
  }
}

/** What may stand between the tags of a component. */
export type Block = BlockContent | DefinitionContent

type Value =
  string | number | boolean | undefined | readonly Value[] | { readonly [key: string]: Value }

/** A component around blocks. Attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Value>>,
  children: readonly Block[] = [],
): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: attributeNodes(attributes),
    children: [...children],
  }
}

/** A component around inline text. */
export function inlineElement(
  name: string,
  attributes: Readonly<Record<string, Value>>,
  children: readonly PhrasingContent[],
): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name,
    attributes: attributeNodes(attributes),
    children: [...children],
  }
}

/** Attributes as nodes: text as it stands, anything else as an expression. */
export function attributeNodes(
  attributes: Readonly<Record<string, Value>>,
): MdxJsxFlowElement['attributes'] {
  return Object.entries(attributes).flatMap(([name, value]): MdxJsxFlowElement['attributes'] => {
    if (value === undefined) return []
    if (typeof value === 'string') return [{ type: 'mdxJsxAttribute', name, value }]
    const expression = JSON.stringify(value)
    return [
      {
        type: 'mdxJsxAttribute',
        name,
        value: { type: 'mdxJsxAttributeValueExpression', value: expression },
      },
    ]
  })
}

const blockTypes: ReadonlySet<string> = new Set<Block['type']>([
  'blockquote',
  'code',
  'definition',
  'footnoteDefinition',
  'heading',
  'html',
  'list',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'paragraph',
  'table',
  'thematicBreak',
])

/** Whether a node can stand between the tags of a component. */
export function isBlock(node: RootContent): node is Block {
  return blockTypes.has(node.type)
}
