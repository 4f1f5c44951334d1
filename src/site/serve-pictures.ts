import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { lookup } from 'mrmime'
import type { ViteDevServer } from 'vite'
import type { WorkshopFiles } from './workshop-files.ts'

/**
 * Serves the pictures of a workshop while pages are written: Astro's own server wants a
 * slash at the end of every address that it makes from a name.
 */
export function servePictures(server: ViteDevServer, own: WorkshopFiles): void {
  const prefix = `${server.config.base.replace(/\/$/, '')}/pictures/`
  server.middlewares.use((request, response, next) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost')
    const name = decodeURIComponent(path.posix.basename(pathname))
    const file = path.join(own.root, 'content/pictures', name)
    if (pathname !== prefix + encodeURIComponent(name) || !existsSync(file) || !own.holds(file)) {
      next()
      return
    }
    response.setHeader('content-type', lookup(file) ?? '')
    response.end(readFileSync(file))
  })
}
