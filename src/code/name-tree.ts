/** Offsets of a text from `from` up to, not including, `to`. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The names of a file as a tree: what each name stands for in the text, and the names inside it. */
export interface NameTree {
  readonly spans: readonly Span[]
  readonly children: ReadonlyMap<string, NameTree>
}

/** Builds a name tree while a syntax tree is walked. */
export class NameTreeBuilder implements NameTree {
  readonly spans: Span[] = []
  readonly children = new Map<string, NameTreeBuilder>()

  /**
   * Adds a name, or a dotted one like `a.b.c`, whose every part stands for the same span. A name
   * that is already there gets a further span. Returns the node of the last part.
   */
  add(names: readonly string[], span: Span): NameTreeBuilder {
    const [name, ...rest] = names
    if (name === undefined) return this
    const child = this.children.get(name) ?? new NameTreeBuilder()
    child.spans.push(span)
    this.children.set(name, child)
    return child.add(rest, span)
  }
}

/** How far a path leads into a name tree. */
export interface Found {
  /** The node of the longest part of the path that exists. */
  readonly node: NameTree
  /** How many names of the path lead to it. */
  readonly depth: number
}

/** Follows a path of names as far as it exists. */
export function follow(tree: NameTree, path: readonly string[]): Found {
  let node = tree
  for (const [depth, name] of path.entries()) {
    const child = node.children.get(name)
    if (child === undefined) return { node, depth }
    node = child
  }
  return { node, depth: path.length }
}
