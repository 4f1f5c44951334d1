import { parseSync, visitorKeys } from 'oxc-parser'
import { NameTreeBuilder, type Span } from '../name-tree.ts'
import type { Names } from './language.ts'

/** TypeScript: declarations, members of classes, interfaces, enums, namespaces, keys of objects, by name. */
export function typescriptNames(text: string): Names {
  return names(text, 'file.ts')
}

/** TypeScript with JSX: the same names. */
export function tsxNames(text: string): Names {
  return names(text, 'file.tsx')
}

/** JavaScript, with JSX or without: the same names as TypeScript. */
export function javascriptNames(text: string): Names {
  return names(text, 'file.jsx')
}

/** A node of the syntax tree; which further properties it has, its type says. */
interface Node extends Record<string, unknown> {
  readonly type: string
  readonly start: number
  readonly end: number
}

/** What holds its name in `id`, and what in `key`. */
const DECLARED = /^(?:Function|Class|TSDeclareFunction|TSInterface|TSTypeAlias|TSEnum|TSModule)\w*$/
const MEMBER =
  /^(?:(?:TSAbstract)?(?:MethodDefinition|PropertyDefinition|AccessorProperty)|Property|TSPropertySignature|TSMethodSignature|TSEnumMember)$/

function names(text: string, file: string): Names {
  const { program, errors } = parseSync(file, text)
  const tree = new NameTreeBuilder()
  collect(program, tree)
  const [error] = errors.flatMap(({ labels }) => labels.map(({ start }) => start)).toSorted(byValue)
  return { tree, error: errors.length === 0 ? undefined : (error ?? 0) }
}

/**
 * Names declared below a node. What merely wraps them adds no name to the path: calls
 * (`defineConfig({ … })`), parentheses, arrow functions, `if` and other blocks. An exported
 * declaration begins with its `export`, and with the decorators before that.
 */
function collect(node: unknown, tree: NameTreeBuilder, exported?: Span): void {
  if (!isNode(node)) return
  const span = spanOf(node, exported)
  if (node.type === 'VariableDeclaration') return collectVariables(node, tree, span)
  const exports = node.type.startsWith('Export') ? span : undefined
  const inner = isNamed(node) ? tree.add(namesOf(node), span) : tree
  for (const child of childrenOf(node)) collect(child, inner, exports)
}

/** `const a = …, b = …`: each name stands for the whole declaration. */
function collectVariables(declaration: Node, tree: NameTreeBuilder, span: Span): void {
  for (const declarator of childrenOf(declaration)) {
    const { id } = declarator
    const variables = isNode(id) ? boundNames(id) : []
    const [only = ''] = variables
    for (const name of variables) tree.add([name], span)
    const inner = isNode(id) && id.type === 'Identifier' ? tree.children.get(only) : tree
    collect(declarator.init, inner ?? tree)
  }
}

/** `{ a, b: c = 1, ...rest }` and `[d, e]`: every variable that they bind. */
function boundNames(pattern: Node): readonly string[] {
  switch (pattern.type) {
    case 'Identifier':
      return namesOf({ ...pattern, id: pattern })
    case 'Property':
      return isNode(pattern.value) ? boundNames(pattern.value) : []
    case 'AssignmentPattern':
      return isNode(pattern.left) ? boundNames(pattern.left) : []
    default:
      return childrenOf(pattern).flatMap(boundNames)
  }
}

function isNamed(node: Node): boolean {
  return (DECLARED.test(node.type) && !node.type.endsWith('Body')) || MEMBER.test(node.type)
}

/** The name of a declaration or a member; of `namespace A.B` both; none of a computed one. */
function namesOf({ id, key, computed }: Node): readonly string[] {
  const name = isNode(id) ? id : key
  if (!isNode(name) || (computed === true && name.type !== 'Literal')) return []
  if (name.type === 'TSQualifiedName') {
    return [name.left, name.right].flatMap((part) =>
      isNode(part) ? namesOf({ ...part, id: part }) : [],
    )
  }
  if (name.type === 'PrivateIdentifier') return [`#${String(name.name)}`]
  if (name.type === 'Literal') return [String(name.value)]
  return typeof name.name === 'string' ? [name.name] : []
}

function spanOf(node: Node, { from, to }: Span = { from: node.start, to: node.end }): Span {
  const { decorators } = node
  const starts = Array.isArray(decorators)
    ? decorators.filter(isNode).map(({ start }) => start)
    : []
  return { from: Math.min(from, node.start, ...starts), to: Math.max(to, node.end) }
}

function childrenOf(node: Node): readonly Node[] {
  const keys: readonly string[] = visitorKeys[node.type] ?? []
  return keys.flatMap((key) => node[key]).filter(isNode)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

function byValue(a: number, b: number): number {
  return a - b
}
