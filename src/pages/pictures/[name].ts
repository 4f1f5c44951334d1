import { readFileSync } from 'node:fs'
import { lookup } from 'mrmime'
import type { APIRoute, GetStaticPaths } from 'astro'
import files from 'virtual:workshop/pictures'

/** The pictures of the workshop, as they are. */
export const getStaticPaths = (() =>
  Object.entries(files).map(([name, file]) => ({
    params: { name },
    props: { file },
  }))) satisfies GetStaticPaths

export const GET: APIRoute<{ file: string }> = ({ props }) =>
  new Response(new Uint8Array(readFileSync(props.file)), {
    headers: { 'content-type': lookup(props.file) ?? '' },
  })
