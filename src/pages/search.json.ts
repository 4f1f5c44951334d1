import type { APIRoute } from 'astro'
import { pages, tasks } from '../site/current.ts'
import { pageEntries, searchEntries } from '../site/search-entries.ts'

/** What the search looks through; loaded when it is opened. */
export const GET: APIRoute = () =>
  Response.json([...tasks.flatMap(searchEntries), ...pages.flatMap(pageEntries)])
