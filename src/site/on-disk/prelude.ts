/**
 * What a page of a copy on disk needs before its own script runs: a folder has no page of its own, and nothing can
 * be fetched. The texts that pages fetch stand in one script, which is loaded with the first of them.
 */
declare global {
  interface Window {
    /** Hears the texts of `texts.js`, by their path from the root of the copy. */
    textsOnDisk: (texts: Readonly<Record<string, string>>) => void
  }
}

const root = new URL(document.documentElement.dataset['root'] ?? '', location.href)
let texts: Promise<Readonly<Record<string, string>>> | undefined

function loadTexts(): Promise<Readonly<Record<string, string>>> {
  return new Promise((resolve, reject) => {
    window.textsOnDisk = resolve
    const script = document.createElement('script')
    script.src = new URL('texts.js', root).href
    script.addEventListener('error', reject)
    document.head.append(script)
  })
}

window.fetch = async (input) => {
  const asked = input instanceof Request ? input.url : input
  const address = new URL(asked, location.href).href
  const text = (await (texts ??= loadTexts()))[address.slice(root.href.length)]
  return new Response(text ?? '', { status: text === undefined ? 404 : 200 })
}

addEventListener(
  'click',
  ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null
    if (link?.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html'
  },
  true,
)

export {}
