import type { APIRoute } from 'astro'
import { address } from '../site/address.ts'
import { pages, tasks } from '../site/current.ts'

/** The pages for search engines: https://www.sitemaps.org/protocol.html */
export const GET: APIRoute = ({ site }) => {
  const paths = [
    '/',
    ...tasks.map(({ name }) => `/tasks/${name}/`),
    ...pages.map(({ name }) => `/${name}/`),
  ]
  const entries = paths.map(
    (path) => `  <url><loc>${new URL(address(path), site).href}</loc></url>`,
  )
  const body = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n')
  return new Response(body, { headers: { 'content-type': 'application/xml' } })
}
