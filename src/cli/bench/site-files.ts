import { makePage, type Page } from './make-page.ts'

/** The versions of Starlight that the budgets were set against. */
export const starlightPackages = { astro: '7.3.4', '@astrojs/starlight': '0.42.4' }

/** The files of a workshop of `count` pages, by path from its root. */
export function workshopFiles(count: number): Record<string, string> {
  const pages = pagesOf(count)
  const settings = `title: A workshop of many pages
description: Generated text, to measure how long its build takes.
tasks: [${pages.map(({ name }) => name).join(', ')}]
machines:
  host: { label: host, description: The computer on which the files are edited. }
  vm: { label: VM, description: The machine that runs the services. }
repository: { url: https://example.org/workshop }
licence: { name: CC0, url: https://example.org/cc0, credit: Generated. }
`
  return together([{ 'content/workshop.yaml': settings }, ...pages.map(({ ours }) => ours)])
}

/** The files of a Starlight site of the same pages, by path from its root. */
export function starlightFiles(count: number): Record<string, string> {
  const shared = {
    'package.json': JSON.stringify({ type: 'module', dependencies: starlightPackages }),
    'astro.config.mjs': `import { defineConfig } from 'astro/config'
import starlight from '@astrojs/starlight'
export default defineConfig({ integrations: [starlight({ title: 'A site of many pages' })] })
`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content'
import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
`,
    'src/content/docs/index.mdx': '---\ntitle: Overview\n---\n\nThe pages are listed beside.\n',
  }
  return together([shared, ...pagesOf(count).map(({ peer }) => peer)])
}

function pagesOf(count: number): Page[] {
  return Array.from({ length: count }, (_, index) => makePage(index + 1))
}

function together(all: readonly Readonly<Record<string, string>>[]): Record<string, string> {
  return Object.fromEntries(all.flatMap((files) => Object.entries(files)))
}
