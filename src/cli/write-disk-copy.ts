import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { bundle, dataAddress } from '../site/on-disk/bundle.ts'
import { scriptAddresses, withEverything } from '../site/on-disk/one-file.ts'
import { diskAddress, diskPage } from '../site/on-disk/disk-page.ts'
import { buildSite } from './build-site.ts'
import { environment } from './environment.ts'
import { replaceFolder } from './replace-folder.ts'
import { projectRoot } from './root.ts'

/** The first day that a zip archive can name, so that the same pages are the same bytes. */
const day = new Date(1980, 0, 2)
/** Of the folder and the archive. */
const name = 'workshop'

/**
 * Builds the site as a folder that opens from disk by a double click, without a server, and as a zip archive of
 * it: `disk/workshop/` and `disk/workshop.zip`.
 *
 * @throws ProblemError where the workshop's claims do not hold
 */
export async function writeDiskCopy(): Promise<void> {
  const work = path.join(projectRoot, '.cache', `disk-${process.pid}`)
  const site = path.join(work, 'site')
  const disk = path.join(work, 'disk')
  try {
    await buildSite(site, { fontsInStyles: true })
    const files = await diskFiles(site, environment.base)
    for (const [file, text] of files) {
      const target = path.join(disk, name, file)
      mkdirSync(path.dirname(target), { recursive: true })
      writeFileSync(target, text)
    }
    writeFileSync(path.join(disk, `${name}.zip`), zipped(files))
    replaceFolder(disk, path.join(projectRoot, 'disk'))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  console.log(`disk/${name}.zip, and what is in it: disk/${name}/index.html`)
}

/** The files of the copy, by path: the pages with all that they refer to, and the texts that they fetch. */
async function diskFiles(site: string, base: string): Promise<Map<string, string>> {
  const fileOf = (address: string): string => path.join(site, address.slice(base.length))
  const prelude = await bundle(
    fileURLToPath(new URL('../site/on-disk/prelude.ts', import.meta.url)),
  )
  const scripts = new Map<string, string>()
  const all = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .toSorted()
  const files = new Map<string, string>()
  // Who opens a folder types no address: nothing in it leads to the short ones.
  const pages = all.filter((file) => /(^|\/)index\.html$/.test(file) && !/^[\d.]+\//.test(file))
  for (const file of pages) {
    const root = '../'.repeat(file.split('/').length - 1)
    const page = fromHtml(readFileSync(path.join(site, file), 'utf8'))
    for (const address of scriptAddresses(page)) {
      if (!scripts.has(address)) scripts.set(address, await bundle(fileOf(address)))
    }
    const whole = withEverything(diskPage(page, root, base, prelude), {
      scripts,
      scriptSource: 'file:',
      picture: (address) => dataAddress(fileOf(address)),
      link: (address) => diskAddress(address, root, base),
    })
    files.set(file, toHtml(whole))
  }
  const texts = all.filter((file) => file === 'search.json' || /^copied\/.*\.txt$/.test(file))
  const held = Object.fromEntries(
    texts.map((file) => [file, readFileSync(path.join(site, file), 'utf8')]),
  )
  return files.set('texts.js', `textsOnDisk(${JSON.stringify(held)})\n`)
}

function zipped(files: ReadonlyMap<string, string>): Uint8Array {
  const encoder = new TextEncoder()
  const entries = [...files].map(
    ([file, text]) => [`${name}/${file}`, encoder.encode(text)] as const,
  )
  return zipSync(Object.fromEntries<Uint8Array>(entries), { level: 9, mtime: day })
}
