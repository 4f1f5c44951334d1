import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { weigh } from './weight.ts'

const zipped = (text: string): number => gzipSync(text).length
const answer = (type: string, body: string) => ({ url: '/', type, body: Buffer.from(body) })

test('files count by their kind, and inline parts by theirs', () => {
  const page = '<style>a{b:c}</style><script>let a</script><script src="x.js"></script><p>text</p>'
  const weight = weigh([
    answer('text/html; charset=utf-8', page),
    answer('text/javascript; charset=utf-8', 'let b'),
    answer('text/css', 'd{e:f}'),
  ])
  assert.equal(weight.script, (zipped('let b') + zipped('let a')) / 1024)
  assert.equal(weight.style, (zipped('d{e:f}') + zipped('a{b:c}')) / 1024)
  const all = [page, 'let b', 'd{e:f}'].reduce((sum, text) => sum + zipped(text), 0)
  assert.equal(weight.all, all / 1024)
})

test('what is packed already counts as it is', () => {
  const weight = weigh([answer('font/woff2', 'x'.repeat(2048))])
  assert.deepEqual(weight, { script: 0, style: 0, all: 2 })
})
