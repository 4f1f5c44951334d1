import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { scriptAddresses, withEverything } from './one-file.ts'

const replacements = {
  scripts: new Map([['/_astro/a.js', 'run("<b>$&")']]),
  picture: (address: string) => `data:image/svg+xml,${address}`,
  link: (address: string) => `https://example.org${address}`,
}

/** The page as one file, as HTML. */
function written(html: string): string {
  return toHtml(withEverything(fromHtml(html), replacements))
}

const page = (head: string, body: string): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`

const cases: readonly (readonly [what: string, head: string, body: string, now: string])[] = [
  [
    'a script is in it',
    '',
    '<script type="module" src="/_astro/a.js" async></script>',
    '<script type="module">run("<b>$&")</script>',
  ],
  ['another script stays', '', '<script>a < b</script>', '<script>a < b</script>'],
  [
    'a picture is in it',
    '',
    '<img src="/a.svg" alt="A">',
    '<img src="data:image/svg+xml,/a.svg" alt="A">',
  ],
  [
    'a link of the site leads there',
    '',
    '<a href="/tasks/1/#2">x</a>',
    '<a href="https://example.org/tasks/1/#2">x</a>',
  ],
  ['a link within the page stays', '', '<a href="#2.1">x</a>', '<a href="#2.1">x</a>'],
  [
    'a link elsewhere stays',
    '',
    '<a href="https://example.org/">x</a>',
    '<a href="https://example.org/">x</a>',
  ],
  [
    'so it is in templates',
    '',
    '<template><a href="/x/">x</a></template>',
    '<template><a href="https://example.org/x/">x</a></template>',
  ],
]
for (const [what, head, body, now] of cases) {
  test(what, () => {
    const found = written(page(head, body))
    assert.equal(found.slice(found.indexOf('<body>') + 6, found.indexOf('</body>')), now)
  })
}

test('what has a meaning for the site alone is gone', () => {
  const head =
    '<meta charset="utf-8"><meta http-equiv="content-security-policy" content="x">' +
    '<link rel="icon" href="/i.svg"><link rel="canonical" href="x"><link rel="sitemap" href="x">' +
    '<meta property="og:url" content="x"><meta property="og:title" content="kept">'
  const found = written(page(head, ''))
  assert.equal(
    found.replace(/<meta http-equiv="content-security-policy" content="[^"]*">/, ''),
    '<!doctype html><html><head><meta charset="utf-8"><meta property="og:title" content="kept"></head><body></body></html>',
  )
})

test('the policy allows the scripts and styles that are in it, and nothing else', () => {
  const hash = (text: string): string =>
    `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const found = written(
    page(
      '<style>a{}</style>',
      '<script type="module" src="/_astro/a.js"></script><script>b</script>',
    ),
  )
  const [, policy = ''] =
    /content-security-policy" content="([^"]*)"/.exec(found.replaceAll('&#x27;', "'")) ?? []
  assert.equal(
    policy,
    `default-src 'none'; script-src ${hash('run("<b>$&")')} ${hash('b')}; style-src ${hash('a{}')}; font-src data:; img-src data:`,
  )
})

test('the scripts of a page are told in their order', () => {
  const tree = fromHtml(
    page('<script src="/a.js"></script><script>x</script>', '<script src="/b.js"></script>'),
  )
  assert.deepEqual(scriptAddresses(tree), ['/a.js', '/b.js'])
})

test('no text of a page changes', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }), (texts) => {
      // What HTML itself cannot hold is no text of a page.
      const own = texts.map((text) => text.replace(/[\0\r\u{d800}-\u{dfff}]/gu, ''))
      const tree: Root = {
        type: 'root',
        children: own.map((value) => ({
          type: 'element',
          tagName: 'pre',
          properties: {},
          children: [
            {
              type: 'element',
              tagName: 'code',
              properties: {},
              children: [{ type: 'text', value }],
            },
          ],
        })),
      }
      const read = fromHtml(toHtml(withEverything(fromHtml(toHtml(tree)), replacements)))
      const found: string[] = []
      const collect = (node: Root | Root['children'][number]): void => {
        if (node.type === 'element' && node.tagName === 'code') {
          found.push(
            node.children.map((child) => (child.type === 'text' ? child.value : '')).join(''),
          )
        } else if ('children' in node) node.children.forEach(collect)
      }
      collect(read)
      assert.deepEqual(found, own)
    }),
    { numRuns: 300 },
  )
})
