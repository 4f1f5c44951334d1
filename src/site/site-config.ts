import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { satteri } from '@astrojs/markdown-satteri'
import mdx from '@astrojs/mdx'
import type { AstroUserConfig } from 'astro'
import { enginePackages } from './engine-packages.ts'
import { finishPages } from './finish-pages.ts'
import { freePagePlugin } from './free-page-plugin.ts'
import { workshop } from './integration.ts'
import type { Printing } from './printing.ts'
import { plainImports } from './plain-imports.ts'
import type { BuiltFrom } from './workshop-module.ts'

/** What a site is made of, and where. */
export interface SiteSetting {
  /** The folder that holds `content/` and `workshop/`. */
  readonly workshop: string
  /** The folder in which the command was called. */
  readonly project: string
  /** The folder for what Astro and Vite keep. */
  readonly cache: string
  /** The folder of the built site. */
  readonly output: string
  /** Its host, as `https://example.org`; where nobody named one, that of the server for writing. */
  readonly site: string | undefined
  /** The path above all pages, which begins and ends with a slash. */
  readonly base: string
  /** Whether it holds the notes: a presenter's own site alone. */
  readonly notes: boolean
  /** Whether it may hold the secrets of the event. */
  readonly secrets: boolean
  /** Whether fonts stand in the styles, for pages that leave the site. */
  readonly fontsInStyles: boolean
  /** What is printed of its pages. */
  readonly printing: Printing
  /** What was read of the workshop; a server for writing reads it itself, at each save. */
  readonly from?: BuiltFrom
}

/** Where our own pages and components are: in `src/`, or in what the package has in its place. */
const source = fileURLToPath(new URL('..', import.meta.url))

/** Astro's settings. */
export function siteConfig(setting: SiteSetting): AstroUserConfig {
  const { base, notes, secrets, printing, from } = setting
  return {
    root: setting.project,
    srcDir: source,
    publicDir: path.join(source, '../public'),
    outDir: setting.output,
    cacheDir: path.join(setting.cache, 'astro'),
    site: setting.site ?? 'http://localhost:4321',
    base,
    trailingSlash: 'always',
    build: { format: 'directory', inlineStylesheets: 'always' },
    compressHTML: true,
    devToolbar: { enabled: false },
    markdown: { syntaxHighlight: false },
    integrations: [
      workshop(setting.workshop, { notes, secrets, printing, from }),
      mdx({ processor: satteri({ hastPlugins: [freePagePlugin(base)] }) }),
      finishPages(base),
    ],
    vite: {
      cacheDir: path.join(setting.cache, 'vite'),
      build: {
        // Not scripts: the policy of a page takes none that stand in it.
        assetsInlineLimit: setting.fontsInStyles ? (file) => /\.woff2?$/.test(file) : 0,
      },
      plugins: [enginePackages(), plainImports()],
    },
  }
}
