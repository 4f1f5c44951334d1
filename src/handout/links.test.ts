import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberLinks } from './links.ts'

const routes = { base: '/w/', site: new URL('https://example.org/w/') }

test('an address gets a number, and the same one again when it comes again', () => {
  const html = '<a href="https://a.example/">A</a> <a href="https://b.example/?x=1&amp;y=2">B</a>'
  const { html: numbered, links } = numberLinks(
    `${html} <a href="https://a.example/">C</a>`,
    routes,
  )
  assert.deepEqual(links, [
    { number: 1, address: 'https://a.example/' },
    { number: 2, address: 'https://b.example/?x=1&amp;y=2' },
  ])
  assert.deepEqual(numbered.match(/\[\d\]/g), ['[1]', '[2]', '[1]'])
})

test('numbers go on from the list that is given', () => {
  const given = [{ number: 1, address: 'https://a.example/' }]
  const { links } = numberLinks('<a href="https://b.example/">B</a>', routes, given)
  assert.deepEqual(links.at(-1), { number: 2, address: 'https://b.example/' })
  assert.equal(given.length, 1)
})

const inside: readonly (readonly [href: string, target: string])[] = [
  ['#2.1', '2.1'],
  ['/tasks/2-options/', 'task-2-options'],
  ['/w/tasks/2-options/', 'task-2-options'],
  ['/tasks/2-options/#2.3', '2.3'],
  ['/tasks/2-options/#wrap-up', '2-options-wrap-up'],
]

for (const [href, target] of inside) {
  test(`\`${href}\` leads to \`#${target}\` in the handout, and names its page`, () => {
    const { html, links } = numberLinks(`<a href="${href}">there</a>`, routes)
    assert.deepEqual(links, [])
    assert.match(html, new RegExp(`^<a href="#${target}">there</a>`))
    assert.match(html, new RegExp(`data-page-of="${target}"`))
  })
}

test('another page of the site becomes a whole address', () => {
  const { links } = numberLinks('<a href="/w/slides/">slides</a>', routes)
  assert.deepEqual(links, [{ number: 1, address: 'https://example.org/w/slides/' }])
})

test('participants may find the site below another path than that of the build', () => {
  const routes = { base: '/w/', site: new URL('http://192.168.1.5:4321/room/') }
  const { links } = numberLinks('<a href="/w/slides/#2.1">slides</a>', routes)
  assert.deepEqual(links, [{ number: 1, address: 'http://192.168.1.5:4321/room/slides/#2.1' }])
})

const untouched = [
  '<figcaption><a href="https://a.example/">default.nix</a></figcaption>',
  '<a href="#hint-2.1-x" data-own>a hint</a>',
  '<a href="#user-content-fn-1" data-footnote-ref>1</a>',
  '<a>no address</a>',
]

for (const html of untouched) {
  test(`stays as it is: ${html}`, () => {
    assert.deepEqual(numberLinks(html, routes), { html, links: [] })
  })
}
