import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { satteri } from '@astrojs/markdown-satteri'
import mdx from '@astrojs/mdx'
import type { AstroIntegration } from 'astro'
import { defineMdastPlugin } from 'satteri'
import { arrange } from './arrange.ts'
import { workshopModule } from './workshop-module.ts'

/** Teaches Astro the vocabulary: MDX pages are arranged into words, the workshop's text is a module. */
export function words(root: string): AstroIntegration[] {
  return [mdx({ optimize: true, syntaxHighlight: false, processor: markdown(root) }), vite(root)]
}

function markdown(root: string) {
  const arrangement = defineMdastPlugin({
    name: 'arrange',
    options: { position: true },
    before(page, context) {
      const file = context.fileURL === undefined ? '' : fileURLToPath(context.fileURL)
      context.replaceNode(page, arrange(page, path.relative(root, file)))
    },
  })
  return satteri({ mdastPlugins: [arrangement], features: { smartPunctuation: true } })
}

function vite(root: string): AstroIntegration {
  return {
    name: 'workshop',
    hooks: {
      'astro:config:setup'({ updateConfig }) {
        updateConfig({ vite: { plugins: [workshopModule(root)] } })
      },
    },
  }
}
