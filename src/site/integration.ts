import type { AstroIntegration } from 'astro'
import { distantComponents } from './distant-components.ts'
import { workshopModule } from './workshop-module.ts'

/** Gives Astro's pages the workshop in `root` as modules. */
export function workshop(root: string): AstroIntegration {
  return {
    name: 'workshop',
    hooks: {
      'astro:config:setup'({ command, updateConfig }) {
        const dev = command === 'dev'
        updateConfig({
          vite: { plugins: [workshopModule(root, { dev }), distantComponents(root)] },
        })
      },
    },
  }
}
