import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/**
 * Finds Astro from here. Astro names itself in modules of the project, and Vite looks for it among the project's own
 * packages: it is not there where pnpm installed this package, nor where a link leads to it.
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
      filter: { id: /^astro(\/|$)/ },
      handler: (id) => fileURLToPath(import.meta.resolve(id)),
    },
  }
}
