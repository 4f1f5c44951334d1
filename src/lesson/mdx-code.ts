import { defineHastPlugin, type EstreeProgram, mdxToJs } from 'satteri'
import { whole, withPlace } from './parse-mdx.ts'
import type { LinePlace } from './reader.ts'

/** What the code of a page names. */
export interface MdxCode {
  /** All names that its imports, exports and expressions speak of. */
  readonly names: ReadonlySet<string>
  /** The components in its expressions, each with the place of the expression. */
  readonly components: readonly { readonly name: string; readonly place: LinePlace }[]
}

/**
 * Reads the imports, exports and expressions of a page.
 *
 * @throws ProblemError where they cannot be read; parsing the MDX alone does not look into imports
 */
export function readMdxCode(file: string, source: string): MdxCode {
  const names = new Set<string>()
  const components: { name: string; place: LinePlace }[] = []
  const collect = (node: {
    readonly position?: { readonly start: { readonly line: number } } | undefined
    parseExpression(): EstreeProgram | null
  }): void => {
    const place = { file, line: node.position?.start.line ?? 1 }
    for (const part of partsOf(node.parseExpression())) {
      if (part.type === 'Identifier') names.add(part.name)
      else if (/^[A-Z]/.test(part.name)) components.push({ name: part.name, place })
    }
  }
  const plugin = defineHastPlugin({
    name: 'names',
    options: { position: true },
    mdxjsEsm: collect,
    mdxFlowExpression: collect,
    mdxTextExpression: collect,
  })
  withPlace(file, source, () => mdxToJs(whole(source), { hastPlugins: [plugin] }))
  return { names, components }
}

/** A name in code: of a variable, or of a component or element. */
interface Name {
  readonly type: 'Identifier' | 'JSXIdentifier'
  readonly name: string
}

/** Parts of a syntax tree that name nothing which the page could use. */
const unneeded = new Set(['closingElement', 'imported', 'property'])

/** The names below a node of a syntax tree; of `<A.B>` the first alone. */
function* partsOf(node: unknown): Generator<Name> {
  if (typeof node !== 'object' || node === null) return
  if (isName(node)) yield node
  for (const [key, value] of Object.entries(node)) {
    if (!unneeded.has(key)) yield* partsOf(value)
  }
}

function isName(node: object): node is Name {
  return (
    'type' in node &&
    (node.type === 'Identifier' || node.type === 'JSXIdentifier') &&
    'name' in node &&
    typeof node.name === 'string'
  )
}
