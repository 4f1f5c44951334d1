import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import satori from 'satori'
import sharp from 'sharp'

/** Width and height of a picture for link previews, in px: https://ogp.me and what most sites crop to. */
const size = { width: 1200, height: 630 }

const require = createRequire(import.meta.url)
const font = (weight: 400 | 700) => ({
  name: 'IBM Plex Sans',
  weight,
  data: readFileSync(
    require.resolve(`@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff`),
  ),
})

/** The picture that a link to the workshop shows: its title and what its tasks are called. */
export async function previewPicture(title: string, tasks: readonly string[]): Promise<Buffer> {
  const rows = tasks
    .slice(0, 6)
    .map((task, index) =>
      box({ gap: 20, fontSize: 32, color: '#a3adba' }, [
        box({ width: 34, color: '#8fb8f7', fontWeight: 700 }, String(index)),
        box({}, task),
      ]),
    )
  const picture = box(
    {
      ...size,
      flexDirection: 'column',
      justifyContent: 'space-between',
      boxSizing: 'border-box',
      padding: 72,
      background: '#12161c',
      color: '#e3e7ed',
      fontFamily: 'IBM Plex Sans',
    },
    [
      box(
        { fontSize: 76, fontWeight: 700, lineHeight: 1.1, letterSpacing: -2, maxWidth: 900 },
        title,
      ),
      box({ flexDirection: 'column', gap: 8 }, rows),
    ],
  )
  const svg = await satori(picture, { ...size, fonts: [font(400), font(700)] })
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer()
}

/** An element as satori reads it: what JSX would make, without JSX. */
function box(style: Record<string, string | number>, children: unknown) {
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } }
}
