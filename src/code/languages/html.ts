import type { SyntaxNode } from '@lezer/common'
import { parser } from '@lezer/html'
import { grammarNames, type Named } from './grammar-names.ts'
import type { Names } from './language.ts'

/** HTML: elements by the name of their tag, or by `#id` where they have one. */
export function htmlNames(text: string): Names {
  return grammarNames(parser, text, named)
}

function named(node: SyntaxNode, text: string): Named | undefined {
  if (node.name !== 'Element') return undefined
  const tag = node.getChild('OpenTag') ?? node.getChild('SelfClosingTag')
  const name = tag?.getChild('TagName')
  if (tag === null || name === undefined || name === null) return undefined
  const textOf = ({ from, to }: SyntaxNode): string => text.slice(from, to)
  const [id] = tag.getChildren('Attribute').flatMap((attribute) => {
    const key = attribute.getChild('AttributeName')
    const value =
      attribute.getChild('AttributeValue') ?? attribute.getChild('UnquotedAttributeValue')
    const isId = key !== null && textOf(key).toLowerCase() === 'id'
    return isId && value !== null ? [textOf(value).replace(/^(['"])(.*)\1$/s, '$2')] : []
  })
  return { names: [[id === undefined ? textOf(name) : `#${id}`]], span: node }
}
