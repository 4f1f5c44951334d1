import * as words from '../interface/current.ts'
import type { APIRoute } from 'astro'
import { config, pages, tasks } from '../site/current.ts'
import { siteAddress } from '../site/site-address.ts'
import { taskLabel } from '../site/task-label.ts'

/** What language models find of the workshop: https://llmstxt.org */
export const GET: APIRoute = () => {
  const listed = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `\n## ${title}\n\n${lines.join('\n')}\n`
  const tasksOf = (course: boolean): string[] =>
    tasks
      .filter((task) => task.course === course)
      .map((task) => {
        const address = siteAddress(`/tasks/${task.name}.md`)
        return `- [${taskLabel(task)}: ${task.title}](${address}): ${task.goal}`
      })
  const text =
    `# ${config.title}\n\n> ${config.description}\n` +
    listed(words.tasks, tasksOf(true)) +
    listed(words.optional, [
      ...tasksOf(false),
      ...pages.map(({ name, title }) => `- [${title}](${siteAddress(`/${name}.md`)})`),
    ])
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
