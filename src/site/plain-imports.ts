import type { Plugin } from 'vite'

/**
 * Leaves out the code with which Vite loads what a script needs before the script itself, and the lists of it:
 * more than half a kilobyte, zipped, on every page, for scripts that are few, small, and have no style sheets.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    // Astro asks for the lists, whatever its own settings say.
    configEnvironment: (name) =>
      name === 'client' ? { build: { modulePreload: false } } : undefined,
    load: {
      filter: { id: /^\0vite\/preload-helper\.js$/ },
      handler: () => 'export const __vitePreload = (load) => load()',
    },
  }
}
