import { type Page, pageName, type Part } from './page.ts'

/** The files of a workshop that consists of the pages, by path from its root. */
export function workshopFiles(pages: readonly Page[]): Record<string, string> {
  return {
    'content/workshop.yaml': settings(pages),
    ...Object.fromEntries(pages.map((page) => [`content/tasks/${pageName(page)}.mdx`, task(page)])),
    ...Object.fromEntries(
      pages.flatMap(({ files }) =>
        Object.entries(files).map(([file, text]) => [`workshop/${file}`, text]),
      ),
    ),
    ...Object.fromEntries(
      pages.map(({ solution: { step, diff } }) => [
        `workshop/solutions/${step}-solve.patch`,
        `Step: ${step}\nTitle: Solve step ${step}\n\n${diff}`,
      ]),
    ),
  }
}

function settings(pages: readonly Page[]): string {
  return [
    'title: A workshop of many pages',
    'description: Generated text, to measure how long its build takes.',
    'tasks:',
    ...pages.map((page) => `  - ${pageName(page)}`),
    'machines:',
    '  host: { label: host, description: The computer on which the files are edited. }',
    '  vm: { label: VM, description: The machine that runs the services. }',
    'repository: { url: https://example.org/workshop }',
    'licence: { name: CC0, url: https://example.org/cc0, credit: Generated. }',
    '',
  ].join('\n')
}

function task({ title, goal, steps }: Page): string {
  const frontMatter = [
    '---',
    `title: ${title}`,
    `goal: ${goal}`,
    'before: The page before is done.',
    'after: This page is done.',
    'minutes: { min: 5, max: 10 }',
    '---',
  ].join('\n')
  const parts = steps.flatMap(({ id, title, parts }) => [
    `## ${id} ${title}`,
    ...parts.map(partText),
  ])
  return `${[frontMatter, ...parts].join('\n\n')}\n`
}

function partText(part: Part): string {
  switch (part.kind) {
    case 'prose':
      return part.text
    case 'code':
      return `\`\`\`${part.language}\n${part.text}\n\`\`\``
    case 'commands':
      return [
        '<Do minutes="5">\n',
        `${part.lines.map((line) => `1. ${line}`).join('\n')}\n`,
        '```console',
        ...part.commands.map(({ machine, text }) => `${machine}$ ${text}`),
        '```\n',
        '</Do>',
      ].join('\n')
    case 'snippet':
      return `<Snippet ${part.attributes} />`
    case 'solution':
      return '<Solution />'
    case 'hint':
      return `<Hint title="${part.title}">\n\n${part.text}\n\n</Hint>`
    case 'question':
      return [
        '<Question>',
        part.prompt,
        part.choices
          .map(({ right, text, reason }) => `- [${right ? 'x' : ' '}] ${text} — ${reason}`)
          .join('\n'),
        '</Question>',
      ].join('\n\n')
  }
}
