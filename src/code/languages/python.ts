import type { SyntaxNode } from '@lezer/common'
import { parser } from '@lezer/python'
import { childrenOf } from './children.ts'
import { grammarNames, type Named } from './grammar-names.ts'
import type { Names } from './language.ts'

/** Python: functions, classes and what they hold, assigned variables and attributes, by name. */
export function pythonNames(text: string): Names {
  return grammarNames(parser, text, named)
}

function named(node: SyntaxNode, text: string): Named | undefined {
  const { parent } = node
  const textOf = ({ from, to }: SyntaxNode): string => text.slice(from, to)
  switch (node.name) {
    case 'FunctionDefinition':
    case 'ClassDefinition':
    case 'TypeDefinition': {
      const name = node.getChild('VariableName')
      const span = parent?.name === 'DecoratedStatement' ? parent : node
      return name === null ? undefined : { names: [[textOf(name)]], span }
    }
    case 'AssignStatement':
      return { names: targets(node).map((target) => textOf(target).split('.')), span: node }
    default:
      return undefined
  }
}

/** What stands before the last `=` of an assignment; a bare annotation assigns to what it annotates. */
function targets(statement: SyntaxNode): readonly SyntaxNode[] {
  const parts = childrenOf(statement)
  const last = parts.findLastIndex(({ name }) => name === 'AssignOp')
  const left = parts.slice(0, last === -1 ? parts.length : last)
  return left.flatMap(function variables(part): readonly SyntaxNode[] {
    if (['TupleExpression', 'ArrayExpression', 'ParenthesizedExpression'].includes(part.name)) {
      return childrenOf(part).flatMap(variables)
    }
    const attribute = part.name === 'MemberExpression' && part.getChild('PropertyName') !== null
    return part.name === 'VariableName' || attribute ? [part] : []
  })
}
