import path from 'node:path'
import { satteri } from '@astrojs/markdown-satteri'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { finishPages } from './src/site/finish-pages.ts'
import { plainImports } from './src/site/plain-imports.ts'
import { freePagePlugin } from './src/site/free-page-plugin.ts'
import { workshop } from './src/site/integration.ts'

const root = path.resolve(process.env.WORKSHOP ?? '.')
const base = process.env.BASE_PATH ?? '/'

export default defineConfig({
  site: process.env.SITE ?? 'http://localhost:4321',
  base,
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  integrations: [
    workshop(root, { secrets: process.env.EVENT_SECRETS === '1' }),
    mdx({ processor: satteri({ hastPlugins: [freePagePlugin(base)] }) }),
    finishPages(base.replace(/\/?$/, '/')),
  ],
  vite: { build: { assetsInlineLimit: 0 }, plugins: [plainImports()] },
})
