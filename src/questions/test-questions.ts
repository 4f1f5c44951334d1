import { mdxToMdast } from 'satteri'
import { type Question, parseQuestion } from './question.ts'

/** Every question of an MDX text, for tests. */
export function questionsOf(source: string): Question[] {
  const root = mdxToMdast(source)
  const nodes = root.type === 'root' ? root.children : []
  return nodes.flatMap((node) => {
    if (node.type !== 'mdxJsxFlowElement') return []
    const attributes = node.attributes.flatMap((attribute): [string, string | true][] =>
      attribute.type === 'mdxJsxAttribute'
        ? [[attribute.name, typeof attribute.value === 'string' ? attribute.value : true]]
        : [],
    )
    const place = { file: 'p.mdx', line: node.position?.start.line ?? 0 }
    return [parseQuestion(new Map(attributes), node.children, place)]
  })
}
