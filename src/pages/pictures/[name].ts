import { readFileSync } from 'node:fs'
import path from 'node:path'
import { lookup } from 'mrmime'
import type { APIRoute, GetStaticPaths } from 'astro'
import workshop, { root } from 'virtual:workshop'

/** The pictures of the workshop, as they are. */
export const getStaticPaths = (() =>
  workshop.pictures.map((file) => ({
    params: { name: path.basename(file) },
    props: { file: path.join(root, file) },
  }))) satisfies GetStaticPaths

export const GET: APIRoute<{ file: string }> = ({ props }) =>
  new Response(new Uint8Array(readFileSync(props.file)), {
    headers: { 'content-type': lookup(props.file) ?? '' },
  })
