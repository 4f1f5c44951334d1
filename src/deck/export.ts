import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { lookup } from 'mrmime'
import { build } from 'vite'
import { scriptAddresses, withEverything } from './one-file.ts'

/**
 * The deck as one file that opens from disk: styles, script, fonts and pictures are in it, and links
 * to the pages lead below `home`. `folder` is a built site below the path `base`, whose styles hold
 * their fonts.
 *
 * @throws Error where the built deck refers to a file that is not there
 */
export async function exportDeck(folder: string, base: string, home: string): Promise<string> {
  const prefix = base.replace(/\/?$/, '/')
  const fileOf = (address: string): string => path.join(folder, address.slice(prefix.length))
  const page = fromHtml(readFileSync(path.join(folder, 'slides/index.html'), 'utf8'))
  const scripts = new Map<string, string>()
  for (const address of scriptAddresses(page)) scripts.set(address, await bundle(fileOf(address)))
  const whole = withEverything(page, {
    scripts,
    picture: (address) => dataAddress(fileOf(address)),
    link: (address) => new URL(address.slice(prefix.length), home).href,
  })
  return toHtml(whole)
}

/** A script with all that it imports, now or later, as a page may hold it. */
export async function bundle(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: file, output: { codeSplitting: false } },
    },
  })
  const [first] = [result].flat()
  if (first === undefined || !('output' in first)) throw new Error(`${file} cannot be bundled`)
  // A closing tag within a string would end the script.
  return first.output[0].code.trim().replaceAll('</script', '<\\/script')
}

/**
 * A file as an address that holds it.
 *
 * @throws Error where nothing is known of its kind
 */
export function dataAddress(file: string): string {
  const type = lookup(file)
  if (type === undefined) throw new Error(`${file}: no type is known for a file of this kind`)
  return `data:${type};base64,${readFileSync(file).toString('base64')}`
}
