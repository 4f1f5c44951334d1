import type { Chain } from './chain.ts'

/** The page that shows the node's chain. */
export function chainPage({ chain, height, bestBlock }: Chain): string {
  return page(`<dl>
      <dt>Chain</dt><dd>${escape(chain)}</dd>
      <dt>Height</dt><dd>${height}</dd>
      <dt>Best block</dt><dd><code>${escape(bestBlock)}</code></dd>
    </dl>`)
}

/** The page that says in one sentence why there is nothing to show. */
export function problemPage(sentence: string): string {
  return page(`<p>${escape(sentence)}</p>`)
}

function page(body: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark">
    <title>your_app</title>
  </head>
  <body>
    <h1>your_app</h1>
    ${body}
  </body>
</html>
`
}

function escape(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
}
