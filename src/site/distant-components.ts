import path from 'node:path'
import type { Plugin } from 'vite'

/** How Vite marks a path as one of the whole disk. */
const mark = '/@fs'

/**
 * Lets Astro find the styles and scripts of components in the workshop in `root`, where that is not
 * in the project: Astro 7 takes the path of such a file for one below the project, unless it
 * is marked as one of the whole disk.
 */
export function distantComponents(root: string): Plugin {
  const isPart = (id: string): boolean => /\.astro\?astro&type=/.test(id)
  return {
    name: 'distant-components',
    enforce: 'pre',
    resolveId(id, importer, options) {
      if (isPart(id)) {
        const file = id.startsWith(mark) ? id.slice(mark.length) : id
        return file.startsWith(root + path.sep) ? mark + file : null
      }
      if (importer?.startsWith(mark + root) !== true || !isPart(importer)) return null
      // What a script imports lies beside the file without the mark.
      return this.resolve(id, importer.slice(mark.length), options)
    },
  }
}
