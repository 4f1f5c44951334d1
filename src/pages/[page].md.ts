import type { APIRoute, GetStaticPaths } from 'astro'
import { pages } from '../site/current.ts'
import { pageMarkdown } from '../site/markdown.ts'
import { siteAddress } from '../site/site-address.ts'

export const getStaticPaths = (() =>
  pages.map((page) => ({ params: { page: page.name }, props: { page } }))) satisfies GetStaticPaths

/** A free page as text. */
export const GET: APIRoute<{ page: (typeof pages)[number] }> = ({ props }) =>
  new Response(pageMarkdown(props.page, siteAddress), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  })
