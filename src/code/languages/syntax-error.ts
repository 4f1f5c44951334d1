import type { Tree } from '@lezer/common'

/** The offset of the first thing in a syntax tree that its grammar could not read. */
export function firstError(tree: Tree): number | undefined {
  let first: number | undefined
  tree.iterate({
    enter: ({ type, from }) => {
      const tag = type.name === 'MismatchedCloseTag' || type.name === 'MissingCloseTag'
      if (type.isError || tag) first = Math.min(first ?? from, from)
    },
  })
  return first
}
