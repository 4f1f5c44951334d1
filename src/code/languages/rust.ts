import type { SyntaxNode } from '@lezer/common'
import { parser } from '@lezer/rust'
import { grammarNames, type Named } from './grammar-names.ts'
import type { Names } from './language.ts'

/** Rust: items, fields and variants by name, with their attributes; what an `impl` holds, by its type. */
export function rustNames(text: string): Names {
  return grammarNames(parser, text, named)
}

/** The kinds of nodes with a name, and the kind of child that holds it. */
const NAMED: Readonly<Record<string, string>> = {
  AssociatedType: 'TypeIdentifier',
  ConstItem: 'BoundIdentifier',
  EnumItem: 'TypeIdentifier',
  EnumVariant: 'Identifier',
  FieldDeclaration: 'FieldIdentifier',
  FunctionItem: 'BoundIdentifier',
  LetDeclaration: 'BoundIdentifier',
  MacroDefinition: 'Identifier',
  ModItem: 'BoundIdentifier',
  StaticItem: 'BoundIdentifier',
  StructItem: 'TypeIdentifier',
  TraitItem: 'TypeIdentifier',
  TypeItem: 'TypeIdentifier',
  UnionItem: 'TypeIdentifier',
}

function named(node: SyntaxNode, text: string): Named | undefined {
  const kind = NAMED[node.name]
  const name = kind === undefined ? implemented(node) : node.getChild(kind)
  if (name === undefined || name === null) return undefined
  // An attribute holds what it stands before.
  let whole = node
  while (whole.parent?.name === 'AttributeItem') whole = whole.parent
  return { names: [[text.slice(name.from, name.to)]], span: whole }
}

/** The type of an `impl`: the last one before its braces, without its parameters. */
function implemented(node: SyntaxNode): SyntaxNode | undefined {
  if (node.name !== 'ImplItem') return undefined
  const type = [...node.getChildren('TypeIdentifier'), ...node.getChildren('GenericType')]
    .toSorted((a, b) => a.from - b.from)
    .at(-1)
  return type?.getChild('TypeIdentifier') ?? type
}
