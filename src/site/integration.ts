import type { AstroIntegration } from 'astro'
import { distantComponents } from './distant-components.ts'
import { workshopModule } from './workshop-module.ts'

/** Gives Astro's pages the workshop in `root` as modules, with the secrets of its event where asked. */
export function workshop(root: string, { secrets }: { secrets: boolean }): AstroIntegration {
  return {
    name: 'workshop',
    hooks: {
      'astro:config:setup'({ command, updateConfig }) {
        const plugin = workshopModule(root, { dev: command === 'dev', secrets })
        updateConfig({ vite: { plugins: [plugin, distantComponents(root)] } })
      },
    },
  }
}
