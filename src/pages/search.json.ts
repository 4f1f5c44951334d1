import entries from 'virtual:workshop/search'
import type { APIRoute } from 'astro'

/** What the search looks through; loaded when it is opened. */
export const GET: APIRoute = () => Response.json(entries)
