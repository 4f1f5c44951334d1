import type { APIRoute, GetStaticPaths } from 'astro'
import { copiedFiles } from '../../site/copied-files.ts'
import { pages, tasks } from '../../site/current.ts'

/** What a button copies and its page does not hold. */
export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text)

export const getStaticPaths = (() =>
  [...copiedFiles({ tasks, pages })].map(([address, text]) => ({
    params: { name: address.replace(/^.*\/|\.txt$/g, '') },
    props: { text },
  }))) satisfies GetStaticPaths
