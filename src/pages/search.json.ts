import type { APIRoute } from 'astro'
import { catchUpScript } from '../lesson/catch-up.ts'
import { checkScript } from '../lesson/check.ts'
import { pages, start, tasks } from '../site/current.ts'
import { pageEntries, searchEntries } from '../site/search/entries.ts'
import type { SearchFile } from '../site/search/search-file.ts'

/** What the search looks through; loaded when it is opened. */
export const GET: APIRoute = () => {
  const file: SearchFile = {
    entries: [...tasks.flatMap(searchEntries), ...pages.flatMap(pageEntries)],
    check: start.has(checkScript) ? `sh ${checkScript}` : undefined,
    catchUp: start.has(catchUpScript) ? `sh ${catchUpScript}` : undefined,
  }
  return Response.json(file)
}
