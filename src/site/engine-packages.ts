import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/**
 * Finds Astro from here, and the parser of TypeScript. Astro names itself in modules of the project, and Vite looks for
 * packages among the project's own: they are not there where pnpm installed this package, nor where a link leads to it.
 * What Vite does not find there it takes into the bundle, from where the parser would not find its own program.
 */
export function enginePackages(): Plugin {
  return {
    name: 'engine-packages',
    enforce: 'pre',
    // Astro's bar for developers is off. Its packages would be made ready, with a warning for each that is not found.
    configResolved({ environments }) {
      const { optimizeDeps } = environments['client'] ?? {}
      if (optimizeDeps?.include === undefined) return
      optimizeDeps.include = optimizeDeps.include.filter((id) => !/^astro\b/.test(id))
    },
    resolveId: {
      filter: { id: /^(astro(\/|$)|oxc-parser$)/ },
      handler(id) {
        const found = import.meta.resolve(id)
        return id === 'oxc-parser' ? { id: found, external: true } : fileURLToPath(found)
      },
    },
  }
}
