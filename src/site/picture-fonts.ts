import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

/** Names of fonts that systems have, in whose place drawings are printed with ours. */
const sans = [
  ...['Helvetica Neue', 'Helvetica', 'Arial', 'Segoe UI', 'Roboto', 'Inter', 'Verdana', 'Ubuntu'],
  ...['Noto Sans', 'Liberation Sans', 'DejaVu Sans', 'Open Sans'],
]
const mono = [
  ...['SF Mono', 'Menlo', 'Monaco', 'Consolas', 'Courier New', 'Courier', 'Ubuntu Mono'],
  ...['DejaVu Sans Mono', 'Liberation Mono', 'Noto Sans Mono'],
]

/** For what names none. */
const own = 'IBM Plex Sans'

/**
 * Gives the drawings that a page will load the fonts of our sheets, in place of those that the computer happens to have:
 * a picture takes none from its page. What names no font of its own gets them as well.
 */
export async function setPictureFonts(page: Page): Promise<void> {
  await page.route(/\.svg$/, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: withFonts(await response.text()) })
  })
}

/** A drawing with our fonts under the names of those that it asks for. */
export function withFonts(drawing: string): string {
  const end = drawing.lastIndexOf('</svg>')
  if (end < 0) return drawing
  const faces = Object.entries({ sans, mono }).flatMap(([kind, names]) =>
    names.filter((name) => drawing.includes(name)).flatMap((name) => fontFaces(name, kind)),
  )
  const style = `<style>${[...faces, ...fontFaces(own, 'sans')].join('')}svg{font-family:"${own}";text-rendering:geometricPrecision}</style>`
  return drawing.slice(0, end) + style + drawing.slice(end)
}

/** A font name as CSS that brings our font, and that for arrows and lines. */
function fontFaces(name: string, kind: string): string[] {
  const plex = (weight: number): string =>
    fontData(`ibm-plex-${kind}/files/ibm-plex-${kind}-latin-${weight}-normal.woff2`)
  const signs = fontData('dejavu-mono/files/dejavu-mono-latin-400-normal.woff2')
  // Faces are joined only where their weights are the same.
  return (
    [
      [400, '100 500'],
      [600, '501 900'],
    ] as const
  )
    .flatMap(([weight, weights]) => [
      `font-weight:${weights};src:url(${plex(weight)})`,
      `font-weight:${weights};src:url(${signs});unicode-range:U+2190-27BF`,
    ])
    .map((rest) => `@font-face{font-family:"${name}";${rest}}`)
}

function fontData(file: string): string {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(`@fontsource/${file}`))
  return `data:font/woff2;base64,${bytes.toString('base64')}`
}
