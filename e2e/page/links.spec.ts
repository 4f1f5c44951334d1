import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../../src/cli/root.ts'
import { expect, test } from '../fixtures.ts'
import { workshop } from '../site.ts'

const dist = path.join(projectRoot, 'dist')
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
const pages = new Map(
  files
    .filter((file) => file.endsWith('.html'))
    .map((file) => [
      `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      readFileSync(path.join(dist, file), 'utf8'),
    ]),
)

const decoded = (text: string): string => decodeURIComponent(text.replaceAll('&amp;', '&'))
const idsOf = (html: string): Set<string | undefined> =>
  new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id))

for (const [route, html] of pages) {
  test(`every link and file of ${route} is there, with its anchor`, () => {
    const addresses = [...html.matchAll(/\s(?:href|src|poster)="([^"]*)"/g)].map(
      ([, one = '']) => one,
    )
    const wrong = addresses.filter((address) => {
      if (/^(https?|mailto|data):/.test(address)) return false
      const [target = '', anchor = ''] = address.split('#').map(decoded)
      const url = new URL(target.split('?')[0] ?? '', `http://site${route}`).pathname
      const page = target === '' ? html : pages.get(url)
      if (page === undefined) return !isFile(url)
      return anchor !== '' && !idsOf(page).has(anchor)
    })
    expect(wrong).toEqual([])
  })

  test(`no name on ${route} is given twice`, () => {
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })
}

function isFile(url: string): boolean {
  return statSync(path.join(dist, url), { throwIfNoEntry: false })?.isFile() === true
}

for (const [route, html] of pages) {
  const [, canonical] = /<link rel="canonical" href="([^"]*)"/.exec(html) ?? []
  test(`${route} names its own address for search engines, if it has one`, () => {
    const short = /^\/[\d.]+\/$/.test(route)
    const found = route !== '/404.html' && !route.startsWith('/handout/')
    const own = canonical && new URL(canonical).pathname
    if (short) expect(own).toMatch(/^\/tasks\/.+\/$/)
    else expect(own).toBe(found ? route : undefined)
    const hidden = short || route === '/404.html'
    expect(html.includes('<meta name="robots" content="noindex">')).toBe(hidden)
  })
}

test('the map of the site names every page, and the picture for previews is there', async ({
  request,
}) => {
  const map = await (await request.get('/sitemap.xml')).text()
  const mapped = [...map.matchAll(/<loc>[^<]*?:\/\/[^/<]+([^<]*)<\/loc>/g)].map(([, one]) => one)
  const tasks = [...pages.keys()].filter((route) => route === '/' || route.startsWith('/tasks/'))
  expect(tasks.filter((route) => !mapped.includes(route))).toEqual([])
  expect(mapped.filter((route) => !pages.has(route ?? ''))).toEqual([])
  expect(mapped).not.toContain('/404.html')
  const [, picture = ''] =
    /og:image" content="[^"]*?:\/\/[^/"]+([^"]*)"/.exec(pages.get('/') ?? '') ?? []
  const response = await request.get(picture)
  expect(response.status()).toBe(200)
  expect(response.headers()['content-type']).toBe('image/png')
})

test('each page is there as Markdown, which llms.txt lists', async ({ request }) => {
  const list = await (await request.get('/llms.txt')).text()
  expect(list).toContain(`# ${workshop.config.title}`)
  const addresses = [...list.matchAll(/\]\(([^)]+)\)/g)].map(([, address = '']) => address)
  expect(addresses).toHaveLength(workshop.tasks.length + workshop.pages.length)
  for (const address of addresses) {
    const response = await request.get(new URL(address).pathname)
    expect(response.headers()['content-type']).toContain('text/markdown')
    expect(await response.text()).toMatch(/^# /)
  }
})
