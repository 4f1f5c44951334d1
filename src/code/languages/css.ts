import type { SyntaxNode } from '@lezer/common'
import { parser } from '@lezer/css'
import { grammarNames, type Named } from './grammar-names.ts'
import type { Names } from './language.ts'

/** CSS: rules by their whole selector or at-rule, as written with single spaces, and properties by name. */
export function cssNames(text: string): Names {
  return grammarNames(parser, text, named)
}

function named(node: SyntaxNode, text: string): Named | undefined {
  if (node.name === 'Declaration') {
    const name = node.getChild('PropertyName') ?? node.getChild('VariableName')
    const to = text.startsWith(';', node.to) ? node.to + 1 : node.to
    if (name === null) return undefined
    return { names: [[text.slice(name.from, name.to)]], span: { from: node.from, to } }
  }
  if (node.name !== 'RuleSet' && !/Statement$|^AtRule$/.test(node.name)) return undefined
  const block = node.getChild('Block') ?? node.getChild('KeyframeList')
  const head = text.slice(node.from, block?.from ?? node.to).replace(/;$/, '')
  return { names: [[head.trim().replace(/\s+/g, ' ')]], span: node }
}
