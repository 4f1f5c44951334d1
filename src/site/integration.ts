import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { ProblemError } from '../files/problem.ts'
import { readText } from '../files/read-text.ts'
import { configFile, parseConfig } from '../lesson/config.ts'
import { distantComponents } from './distant-components.ts'
import { interfaceModule } from './interface-module.ts'
import { identityOf } from './identity.ts'
import type { Printing } from './printing.ts'
import { type BuiltFrom, workshopModule } from './workshop-module.ts'

/** What the pages show, and what has been read for them. */
export interface WorkshopOptions {
  readonly notes: boolean
  readonly secrets: boolean
  readonly printing: Printing
  readonly from: BuiltFrom | undefined
}

/** Gives Astro's pages the workshop in `root` as modules, with the notes and the secrets of its event where asked. */
export function workshop(root: string, options: WorkshopOptions): AstroIntegration {
  return {
    name: 'workshop',
    hooks: {
      'astro:config:setup'({ command, config, updateConfig }) {
        const plugin = workshopModule(root, { dev: command === 'dev', ...options })
        const isInside = (root + path.sep).startsWith(fileURLToPath(config.root))
        updateConfig({
          vite: {
            // In its own project it may hold our components too, below `node_modules`.
            plugins: [plugin, interfaceModule(root), isInside ? [] : distantComponents(root)],
            define: { __WORKSHOP__: JSON.stringify(identityOf(titleIn(root))) },
          },
        })
      },
    },
  }
}

/** What is wrong with the settings is told by the module that gives them to the pages. */
function titleIn(root: string): string {
  const file = path.join(root, configFile)
  if (!existsSync(file)) return ''
  try {
    return parseConfig(configFile, readText(file, { file: configFile })).title
  } catch (error) {
    if (error instanceof ProblemError) return ''
    throw error
  }
}
