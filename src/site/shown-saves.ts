import type { ViteDevServer } from 'vite'

/** The name of the entry in `Server-Timing`, and of what an open page tells the server. */
const name = 'shown-saves'

/** Vite's own script, which pages and those that tell an error have in common. */
export const client = /vite\/dist\/client\/client\.mjs/

/**
 * What is added to {@link client}: once it is connected, a page tells of how many saves it knows.
 * Browsers give `Server-Timing` to pages of a secure origin, as `localhost` is; others tell nothing.
 */
export const tellShown = `
const shownSaves = performance
  .getEntriesByType('navigation')[0]
  ?.serverTiming?.find((entry) => entry.name === '${name}')?.description
if (shownSaves !== undefined) createHotContext('/@${name}').send('${name}', shownSaves)
`

/**
 * Counts the saves of a workshop for its open pages. While a page loads it is not connected, and
 * is not told of what is saved: so each answer holds the count at its beginning, and a page that
 * brings an old one is told to load again.
 *
 * @returns what has to be called for each save, before anything that it changes is made anew
 */
export function countSaves(server: ViteDevServer): () => void {
  let saves = 0
  server.middlewares.use((_request, response, next) => {
    response.setHeader('Server-Timing', `${name};desc="${saves}"`)
    next()
  })
  server.environments.client.hot.on(name, (shown: unknown, client) => {
    if (shown !== String(saves)) client.send({ type: 'full-reload' })
  })
  return () => {
    saves++
  }
}
