import type { APIRoute } from 'astro'
import { previewPicture } from '../page/preview.ts'
import { config, tasks } from '../site/current.ts'

/** The picture for link previews. */
export const GET: APIRoute = async () => {
  const titles = tasks.filter(({ course }) => course).map(({ title }) => title)
  return new Response(new Uint8Array(await previewPicture(config.title, titles)), {
    headers: { 'content-type': 'image/png' },
  })
}
