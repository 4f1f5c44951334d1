import type { Root } from 'mdast'
import { descendants } from './descendants.ts'
import type { Problem } from '../files/problem.ts'

/** Attributes such as `accepts={}`, whose braces hold nothing: of these the parser tells no line. */
export function emptyAttributes(root: Root, file: string): Problem[] {
  return descendants(root).flatMap((node): Problem[] => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return []
    return node.attributes.flatMap((attribute): Problem[] => {
      if (attribute.type !== 'mdxJsxAttribute') return []
      const { name, value } = attribute
      if (typeof value !== 'object' || value === null || !isEmpty(value.value)) return []
      const line = node.position?.start.line ?? 1
      const message = `The braces of \`${name}\` hold no value`
      return [{ place: { file, line }, message, expected: `\`${name}="…"\`` }]
    })
  })
}

function isEmpty(expression: string): boolean {
  return expression.replace(/\/\*[^]*?\*\/|\/\/.*/g, '').trim() === ''
}
