import type { AstroIntegration } from 'astro'
import { workshopModule } from './workshop-module.ts'

/** Gives Astro the workshop in `root` as modules, and what renders the words of its pages. */
export function words(root: string): AstroIntegration {
  return {
    name: 'workshop',
    hooks: {
      'astro:config:setup'({ addRenderer, command, updateConfig }) {
        addRenderer({ name: 'astro:jsx', serverEntrypoint: '@astrojs/mdx/server.js' })
        updateConfig({ vite: { plugins: [workshopModule(root, { dev: command === 'dev' })] } })
      },
    },
  }
}
