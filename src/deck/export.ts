import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { lookup } from 'mrmime'
import { build } from 'vite'

/**
 * The deck as one file that opens from disk: styles, script, fonts and pictures are in it, and links
 * to the pages lead below `home`. `folder` is a built site below the path `base`.
 *
 * @throws Error where the built deck refers to a file that is not there
 */
export async function exportDeck(folder: string, base: string, home: string): Promise<string> {
  const prefix = base.replace(/\/?$/, '/')
  const fileOf = (address: string): string => path.join(folder, address.slice(prefix.length))
  const html = readFileSync(path.join(folder, 'slides/index.html'), 'utf8')
  const scripts: string[] = []
  for (const [tag, source = ''] of html.matchAll(
    /<script type="module" src="([^"]+)"><\/script>/g,
  )) {
    scripts.push(tag, await bundle(fileOf(source)))
  }
  const [tag = '', code = ''] = scripts
  const inlined = html
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/i, '')
    .replace(/<link rel="(?:icon|canonical|sitemap)"[^>]*>/g, '')
    .replace(/<meta property="og:(?:url|image)"[^>]*>/g, '')
    .replace(
      /url\(["']?(\/[^"')]+)["']?\)/g,
      (_, address: string) => `url(${data(fileOf(address))})`,
    )
    .replace(/(<img[^>]* src=")(\/[^"]+)/g, (_, start: string, address: string) => {
      return start + data(fileOf(address))
    })
    .replace(/(<a[^>]* href=")(\/[^"]*)/g, (_, start: string, address: string) => {
      return start + new URL(address.slice(prefix.length), home).href
    })
    // A function, since the code may hold what `replace` reads as a pattern.
    .replace(tag, () => `<script type="module">${code}</script>`)
  return inlined.replace(/<meta charset="[^"]*">/, (found) => found + policy(inlined))
}

/** A script with all that it imports. */
async function bundle(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input: file } },
  })
  const [first] = [result].flat()
  if (first === undefined || !('output' in first)) throw new Error(`${file} cannot be bundled`)
  // A closing tag within a string would end the script.
  return first.output[0].code.trim().replaceAll('</script', '<\\/script')
}

function data(file: string): string {
  const type = lookup(file)
  if (type === undefined) throw new Error(`${file}: no type is known for a file of this kind`)
  return `data:${type};base64,${readFileSync(file).toString('base64')}`
}

/** A policy for this very file: its own styles and scripts, and nothing from anywhere else. */
function policy(html: string): string {
  const hashes = (name: string): string =>
    [...html.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^]*?)</${name}>`, 'g'))]
      .map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
      .join(' ')
  const rules = [
    "default-src 'none'",
    `script-src ${hashes('script')}`,
    `style-src ${hashes('style')}`,
    'font-src data:',
    'img-src data:',
  ]
  return `<meta http-equiv="content-security-policy" content="${rules.join('; ')}">`
}
