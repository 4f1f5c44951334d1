import type { APIRoute } from 'astro'
import { previewPicture } from '../page/preview.ts'
import { config, tasks } from '../site/current.ts'
import { taskLabel } from '../site/task-label.ts'

/** The picture for link previews. */
export const GET: APIRoute = async () => {
  const course = tasks.filter((task) => task.course)
  const shown = course.map((task) => ({ label: taskLabel(task), title: task.title }))
  return new Response(new Uint8Array(await previewPicture(config.title, shown)), {
    headers: { 'content-type': 'image/png' },
  })
}
