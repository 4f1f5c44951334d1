import type { AstroIntegration } from 'astro'
import { workshopModule } from './workshop-module.ts'

/** Gives Astro's pages the workshop in `root` as modules. */
export function workshop(root: string): AstroIntegration {
  return {
    name: 'workshop',
    hooks: {
      'astro:config:setup'({ command, updateConfig }) {
        updateConfig({ vite: { plugins: [workshopModule(root, { dev: command === 'dev' })] } })
      },
    },
  }
}
