import { type Page, pageName, type Part } from './page.ts'

/** The versions of Starlight that the budgets were set against. */
export const starlightPackages = { astro: '7.3.4', '@astrojs/starlight': '0.42.4' }

/** The files of a Starlight site of the same pages, by path from its root: the code is pasted in. */
export function starlightFiles(pages: readonly Page[]): Record<string, string> {
  return {
    'package.json': JSON.stringify({
      private: true,
      type: 'module',
      dependencies: starlightPackages,
    }),
    'astro.config.mjs': [
      "import { defineConfig } from 'astro/config'",
      "import starlight from '@astrojs/starlight'",
      "export default defineConfig({ integrations: [starlight({ title: 'A site of many pages' })] })",
      '',
    ].join('\n'),
    'src/content.config.ts': [
      "import { defineCollection } from 'astro:content'",
      "import { docsLoader } from '@astrojs/starlight/loaders'",
      "import { docsSchema } from '@astrojs/starlight/schema'",
      'export const collections = {',
      '  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),',
      '}',
      '',
    ].join('\n'),
    'src/content/docs/index.mdx': '---\ntitle: Overview\n---\n\nThe pages are listed beside.\n',
    ...Object.fromEntries(
      pages.map((page) => [`src/content/docs/tasks/${pageName(page)}.mdx`, document(page)]),
    ),
  }
}

function document({ title, goal, steps }: Page): string {
  const frontMatter = ['---', `title: ${title}`, `description: ${goal}`, '---'].join('\n')
  const parts = steps.flatMap(({ id, title, parts }) => [
    `## ${id} ${title}`,
    ...parts.map(partText),
  ])
  return `${[frontMatter, goal, ...parts].join('\n\n')}\n`
}

function partText(part: Part): string {
  switch (part.kind) {
    case 'prose':
      return part.text
    case 'code':
      return fence(part.language, part.text)
    case 'commands':
      return [
        part.lines.map((line) => `1. ${line}`).join('\n'),
        fence('sh', part.commands.map(({ text }) => text).join('\n')),
      ].join('\n\n')
    case 'snippet':
    case 'solution':
      return fence(`${part.shown.language} title="${part.shown.path}"`, part.shown.text)
    case 'hint':
      return `<details>\n<summary>${part.title}</summary>\n\n${part.text}\n\n</details>`
    case 'question':
      return [
        part.prompt,
        part.choices.map(({ text, reason }) => `- ${text} — ${reason}`).join('\n'),
      ].join('\n\n')
  }
}

function fence(info: string, text: string): string {
  return `\`\`\`${info}\n${text.replace(/\n$/, '')}\n\`\`\``
}
