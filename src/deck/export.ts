import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { bundle, dataAddress } from '../site/on-disk/bundle.ts'
import { scriptAddresses, withEverything } from '../site/on-disk/one-file.ts'

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
