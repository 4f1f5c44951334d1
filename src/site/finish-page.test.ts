import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'
import { finishPage } from './finish-page.ts'

const ours = readFileSync(path.join(import.meta.dirname, 'theme-script.js'), 'latin1')
const file = '<script type="module" async src="/_astro/Layout.js"></script>'

function page(head: string, body = ''): string {
  return `<html><head><meta charset="utf-8"><style>a{b:c}</style>${head}</head><body>${body}</body></html>`
}

const sha = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const withPolicy = (html: string, name: string): string => finishPage(html, name).html

describe('the policy of a page', () => {
  it('allows our own script and the styles of the page by their hashes', () => {
    const html = withPolicy(page(`<script>${ours}</script>${file}`), 'index.html')
    const [, policy = ''] =
      /<meta charset="utf-8"><meta http-equiv="content-security-policy" content="([^"]*)">/.exec(
        html,
      ) ?? []
    assert.deepEqual(policy.split(';'), [
      "default-src 'none'",
      `script-src 'self' ${sha(ours)}`,
      `style-src ${sha('a{b:c}')}`,
      "connect-src 'self'",
      "font-src 'self'",
      "img-src 'self' data:",
      "base-uri 'none'",
      "form-action 'none'",
    ])
  })

  it('allows no script in a page that has none', () => {
    assert.match(withPolicy(page(''), 'index.html'), /;script-src 'self';/)
  })

  const strange = [
    '<script>alert(1)</script>',
    '<SCRIPT>alert(1)</SCRIPT>',
    '<script >alert(1)</script>',
    `<script data-x="">${ours}</script>`,
    `<script>${ours};alert(1)</script>`,
    '<script type="module">alert(1)</script>',
    '<script src="https://evil.example/x.js" onload="alert(1)"></script>',
    '<script type="module" src="/a.js">alert(1)</script>',
    '<p title="a > b"><script>alert(1)</script></p>',
    `<script>${ours}</script><script>alert(1)</script>`,
  ]
  for (const body of strange) {
    it(`refuses ${body}`, () => {
      assert.throws(() => withPolicy(page(file, body), 'tasks/a/index.html'), {
        name: 'ProblemError',
        message:
          /^tasks\/a\/index\.html {2}A script stands in the page that is none of ours\n {4}expected: scripts of files, and src\/site\/theme-script\.js\n {4}found: <script/i,
      })
    })
  }

  const text = [
    '<img alt="<script>alert(1)</script>">',
    "<img alt='<script>alert(1)</script>'>",
    '<p>&lt;script>alert(1)&lt;/script></p>',
    "<!-- it's <script>alert(1)</script> -->",
    '<style>a::after{content:"<script>"}</style>',
    '<p title="a > b">it\'s</p><img alt="<script>">',
  ]
  for (const body of text) {
    it(`takes ${body}`, () => {
      assert.ok(
        withPolicy(page(`<script>${ours}</script>${file}`, body), 'index.html').includes(body),
      )
    })
  }
})
