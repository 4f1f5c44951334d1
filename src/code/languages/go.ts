import type { SyntaxNode } from '@lezer/common'
import { parser } from '@lezer/go'
import { childrenOf } from './children.ts'
import { grammarNames, type Named } from './grammar-names.ts'
import type { Names } from './language.ts'

/** Go: functions, types, fields, constants and variables by name; methods as `Type.Method`. */
export function goNames(text: string): Names {
  return grammarNames(parser, text, named)
}

const NAMED = [
  'FunctionDecl',
  'TypeSpec',
  'ConstSpec',
  'VarSpec',
  'FieldDecl',
  'MethodElem',
  'VarDecl',
]

function named(node: SyntaxNode, text: string): Named | undefined {
  const textOf = ({ from, to }: SyntaxNode): string => text.slice(from, to)
  if (node.name === 'MethodDecl') {
    const name = node.getChild('FieldName')
    const receiver = node.getChild('Parameters')
    const type = receiver === null ? undefined : firstType(receiver)
    if (name === null) return undefined
    return { names: [[...(type === undefined ? [] : [textOf(type)]), textOf(name)]], span: node }
  }
  if (!NAMED.includes(node.name)) return undefined
  const found = [...node.getChildren('DefName'), ...node.getChildren('FieldName')]
  if (found.length === 0) return undefined
  // A declaration of one thing is shown with its keyword.
  const { parent } = node
  const span = parent !== null && /^(?:Type|Const|Var)Decl$/.test(parent.name) ? parent : node
  return { names: found.map((name) => [textOf(name)]), span }
}

function firstType(node: SyntaxNode): SyntaxNode | undefined {
  if (node.name === 'TypeName') return node
  for (const child of childrenOf(node)) {
    const type = firstType(child)
    if (type !== undefined) return type
  }
  return undefined
}
