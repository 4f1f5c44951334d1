import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { satteri } from '@astrojs/markdown-satteri'
import mdx from '@astrojs/mdx'
import type { AstroIntegration } from 'astro'
import { defineMdastPlugin } from 'satteri'
import { arrange } from './arrange.ts'
import { moveLinks } from './move-links.ts'
import { workshopModule } from './workshop-module.ts'

/** Teaches Astro the vocabulary: MDX pages are arranged into words, the workshop's text is a module. */
export function words(root: string): AstroIntegration[] {
  const site = { base: '/' }
  return [
    vite(root, site),
    mdx({ optimize: true, syntaxHighlight: false, processor: markdown(root, site) }),
  ]
}

/** Where the site lies, known once Astro has read its configuration. */
interface Site {
  base: string
}

function markdown(root: string, site: Site) {
  const arrangement = defineMdastPlugin({
    name: 'arrange',
    options: { position: true },
    before(page, context) {
      const file = context.fileURL === undefined ? '' : fileURLToPath(context.fileURL)
      context.replaceNode(page, arrange(page, path.relative(root, file)))
    },
  })
  return satteri({
    mdastPlugins: [moveLinks(site), arrangement],
    features: { smartPunctuation: true },
  })
}

function vite(root: string, site: Site): AstroIntegration {
  return {
    name: 'workshop',
    hooks: {
      'astro:config:setup'({ config, updateConfig }) {
        site.base = config.base
        updateConfig({ vite: { plugins: [workshopModule(root)] } })
      },
    },
  }
}
