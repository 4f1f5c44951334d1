import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { mdxToJs } from 'satteri'
import { projectRoot } from '../cli/root.ts'
import { parseWorkshop } from '../lesson/workshop.ts'
import { readSources } from '../lesson/read-sources.ts'
import { freePagePlugin } from './free-page-plugin.ts'

const root = path.join(projectRoot, 'e2e/authoring/second-workshop')
const file = path.join(root, 'content/pages/media.mdx')
const source = readFileSync(file, 'utf8')

/** What a page is compiled to. */
async function compiled(text: string, base: string): Promise<string> {
  const { code } = await mdxToJs(text, {
    fileURL: pathToFileURL(file),
    hastPlugins: [freePagePlugin(base)],
    features: { smartPunctuation: true },
  })
  return code
}

test('every text of a page is shown by its place in the model, in order', async () => {
  const page = parseWorkshop(readSources(root)).pages.find(({ name }) => name === 'media')
  const shown = [...(await compiled(source, '/')).matchAll(/page: "media",\s+index: "(\d+)"/g)]
  assert.deepEqual(
    shown.map(([, index]) => Number(index)),
    page?.texts.map((_, index) => index),
  )
  assert.ok(shown.length > 5)
})

test('links of what runs lie below the base, and no others', async () => {
  const text = '[{1}](/a/) [{2}](#b) <a href="/c/">{3}</a> <Lamp href="/d/">{4}</Lamp>'
  const links = [...(await compiled(text, '/x/')).matchAll(/href: "([^"]*)"/g)].map(
    ([, url]) => url,
  )
  assert.deepEqual(links, ['/x/a/', '#b', '/x/c/', '/d/'])
})
