import type { SyntaxNode } from '@lezer/common'
import { parser } from '@lezer/javascript'
import { NameTreeBuilder } from '../name-tree.ts'
import type { NameTree } from '../name-tree.ts'
import { childrenOf } from './children.ts'

/** TypeScript: declarations, members of classes and interfaces, keys of objects, by name. */
export function typescriptNames(text: string): NameTree {
  return names(text, 'ts')
}

/** JavaScript: the same names as TypeScript. */
export function javascriptNames(text: string): NameTree {
  return names(text, 'jsx')
}

const MEMBER = ['PropertyDefinition', 'PrivatePropertyDefinition']

/** The declarations, and the kind of child that holds their name. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  FunctionDeclaration: ['VariableDefinition'],
  ClassDeclaration: ['VariableDefinition'],
  InterfaceDeclaration: ['TypeDefinition'],
  TypeAliasDeclaration: ['TypeDefinition'],
  EnumDeclaration: ['TypeDefinition'],
  MethodDeclaration: MEMBER,
  PropertyDeclaration: MEMBER,
  PropertyType: ['PropertyDefinition'],
  MethodType: ['PropertyDefinition'],
  Property: ['PropertyDefinition', 'String', 'Number'],
}

function names(text: string, dialect: string): NameTree {
  const tree = new NameTreeBuilder()
  collect(parser.configure({ dialect }).parse(text).topNode, text, tree)
  return tree
}

/**
 * Names declared below a node. What merely wraps them adds no name to the path: calls
 * (`defineConfig({ … })`), parentheses, arrow functions, `if` and other blocks.
 */
function collect(node: SyntaxNode, text: string, tree: NameTreeBuilder): void {
  for (const child of childrenOf(node)) {
    if (child.name === 'VariableDeclaration') collectVariables(child, text, tree)
    else collect(child, text, innerTree(child, text, tree))
  }
}

function innerTree(node: SyntaxNode, text: string, tree: NameTreeBuilder): NameTreeBuilder {
  const kinds = NAMED[node.name] ?? []
  const name = kinds.map((kind) => node.getChild(kind)).find((child) => child !== null)
  return name === undefined ? tree : tree.add([unquoted(text, name)], node)
}

/** `const a = …, b = …`: each name stands for the whole declaration. */
function collectVariables(declaration: SyntaxNode, text: string, tree: NameTreeBuilder): void {
  let inner = tree
  for (const child of childrenOf(declaration)) {
    if (child.name === 'VariableDefinition') inner = tree.add([unquoted(text, child)], declaration)
    else if (child.name.endsWith('Pattern')) collectPattern(child, text, tree, declaration)
    else collect(child, text, inner)
  }
}

/** `{ a, b: c, ...rest }` and `[d, e]`: every variable that they bind. */
function collectPattern(
  pattern: SyntaxNode,
  text: string,
  tree: NameTreeBuilder,
  span: SyntaxNode,
): void {
  for (const child of childrenOf(pattern)) {
    if (child.name === 'VariableDefinition') tree.add([unquoted(text, child)], span)
    else collectPattern(child, text, tree, span)
  }
}

function unquoted(text: string, name: SyntaxNode): string {
  return text.slice(name.from, name.to).replace(/^(['"])(.*)\1$/s, '$2')
}
