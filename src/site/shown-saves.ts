import type { HotPayload, ViteDevServer } from 'vite'
import { z } from 'zod'

/** The name of the entry in `Server-Timing`, and of what an open page tells the server. */
const name = 'shown-saves'

/** Vite's own script, which pages and those that tell an error have in common. */
export const client = /vite\/dist\/client\/client\.mjs/

/**
 * What is added to {@link client}: once it is connected, a page tells of how many saves it knows, and whether it stands
 * for an error. Browsers give `Server-Timing` to pages of a secure origin, as `localhost` is; others tell nothing.
 */
export const tellShown = `
const [shownPage] = performance.getEntriesByType('navigation')
const shownSaves = shownPage?.serverTiming?.find((entry) => entry.name === '${name}')?.description
if (shownSaves !== undefined) {
  createHotContext('/@${name}').send('${name}', { saves: shownSaves, failed: shownPage.responseStatus >= 500 })
}
`

/** What a page tells: the count that came with it, and whether it stands for an error. */
const told = z.object({ saves: z.string(), failed: z.boolean() })

/**
 * Counts the saves of a workshop for its open pages. While a page loads it is not connected, and
 * is not told of what is saved: so each answer holds the count at its beginning, and a page that
 * brings an old one is told to load again. Nor does it hear of the error that it stands for, where that is sent
 * before: it is told then.
 *
 * @returns what has to be called for each save, before anything that it changes is made anew
 */
export function countSaves(server: ViteDevServer): () => void {
  const { hot } = server.environments.client
  let saves = 0
  let error: HotPayload | undefined
  server.middlewares.use((_request, response, next) => {
    response.setHeader('Server-Timing', `${name};desc="${saves}"`)
    next()
  })
  // Astro sends an error a moment after its page, to all that are connected then.
  hot.send = new Proxy(hot.send.bind(hot), {
    apply(send, self, sent: [HotPayload | string, ...unknown[]]) {
      const [payload] = sent
      if (typeof payload === 'object' && payload.type === 'error') error = payload
      Reflect.apply(send, self, sent)
    },
  })
  hot.on(name, (shown: unknown, page) => {
    const { saves: known, failed } = told.parse(shown)
    if (known !== String(saves)) page.send({ type: 'full-reload' })
    else if (failed && error !== undefined) page.send(error)
  })
  return () => {
    saves++
    error = undefined
  }
}
