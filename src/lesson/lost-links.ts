import type { Root } from 'mdast'
import { descendants } from './descendants.ts'
import { type Problem, unknownName } from '../files/problem.ts'

/** A link or a picture by the name of its address, `[text][name]`; after a backslash it is text. */
const byName = /(?<!\\)\[([^[\]]+)\]\[([^[\]^]*)\]/g

/**
 * Links by name of which the page gives no address, `[name]: …`. Markdown prints them as they are
 * typed, so they are looked for in what it left as text.
 */
export function lostLinks(root: Root, source: string, file: string): Problem[] {
  const nodes = descendants(root)
  const names = nodes.flatMap((node) =>
    node.type === 'definition' ? [node.label ?? node.identifier] : [],
  )
  return nodes.flatMap((node) => {
    if (node.type !== 'text' || node.position === undefined) return []
    const { start, end } = node.position
    const written = source.slice(start.offset, end.offset)
    return [...written.matchAll(byName)].map(({ 1: text = '', 2: given = '', index }) => {
      const name = given === '' ? text : given
      const line = start.line + written.slice(0, index).split('\n').length - 1
      const problem = unknownName({ file, line }, 'address', name, names, `in ${file}`)
      return names.length > 0 ? problem : { ...problem, expected: `a line [${name}]: …` }
    })
  })
}
