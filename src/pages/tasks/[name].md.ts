import type { APIRoute, GetStaticPaths } from 'astro'
import { tasks } from '../../site/current.ts'
import { taskMarkdown } from '../../site/markdown.ts'
import { siteAddress } from '../../site/site-address.ts'

export const getStaticPaths = (() =>
  tasks.map((task) => ({ params: { name: task.name }, props: { task } }))) satisfies GetStaticPaths

/** A task as text. */
export const GET: APIRoute<{ task: (typeof tasks)[number] }> = ({ props }) =>
  new Response(taskMarkdown(props.task, siteAddress), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  })
