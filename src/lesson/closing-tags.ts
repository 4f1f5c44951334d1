import type { Root } from 'mdast'
import { descendants } from './descendants.ts'
import type { Problem } from '../files/problem.ts'

/**
 * Words whose closing tag stands within a list or a quote that began inside of them. Sätteri 0.10 reads them as if
 * they were closed behind it, and then ends the whole process, or makes one name of several.
 */
export function swallowedClosingTags(root: Root, source: string, file: string): Problem[] {
  return descendants(root).flatMap((node): Problem[] => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return []
    const { position } = node
    const last = node.children.at(-1)?.position?.end.offset
    if (position?.end.offset === undefined || last === undefined) return []
    if (last < position.end.offset) return []
    const name = /^<\s*([\w.:-]*)/.exec(source.slice(position.start.offset))?.[1] ?? ''
    return [
      {
        place: { file, line: position.end.line },
        message: `The closing tag of \`${name}\` stands within a list or a quote`,
        expected: 'the tag at the beginning of a line of its own, after an empty line',
        found: source.split('\n')[position.end.line - 1]?.trim() ?? '',
      },
    ]
  })
}
