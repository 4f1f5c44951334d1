import { forEachChild, parse } from 'unbash'
import type { SyntaxNode } from 'unbash'
import { NameTreeBuilder } from '../name-tree.ts'
import type { NameTree } from '../name-tree.ts'

/** Shell: functions, what they hold, and the assignments of variables, by name. */
export function shellNames(text: string): NameTree {
  const tree = new NameTreeBuilder()
  forEachChild(parse(text), (child) => collect(child, tree))
  return tree
}

/** Only whole commands are visited: the words of a command hold no names to show. */
function collect(node: SyntaxNode, names: NameTreeBuilder, statement = node): void {
  if (node.type === 'Word') return
  const whole = node.type === 'Statement' ? node : statement
  const span = { from: whole.pos, to: whole.end }
  let inside = names
  if (node.type === 'Function')
    inside = names.add([node.name.value], { from: node.pos, to: node.end })
  if (node.type === 'Assignment') names.add([node.name], span)
  forEachChild(node, (child) => collect(child, inside, whole))
}
