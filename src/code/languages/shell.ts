import { forEachChild, parse } from 'unbash'
import type { SyntaxNode } from 'unbash'
import { NameTreeBuilder } from '../name-tree.ts'
import type { Names } from './language.ts'

/** Shell: functions, what they hold, and the assignments of variables, by name. */
export function shellNames(text: string): Names {
  const tree = new NameTreeBuilder()
  // To a shell, a carriage return is a part of the word before it.
  const script = parse(text.replaceAll('\r\n', ' \n'))
  forEachChild(script, (child) => collect(child, tree))
  return { tree, error: script.errors?.map(({ pos }) => pos).toSorted((a, b) => a - b)[0] }
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
