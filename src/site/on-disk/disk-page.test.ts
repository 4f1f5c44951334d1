import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { diskAddress, diskPage } from './disk-page.ts'

const addresses: readonly (readonly [address: string, root: string, base: string, disk: string])[] =
  [
    ['/', '', '/', 'index.html'],
    ['/', '../../', '/', '../../index.html'],
    ['/tasks/1/#1.1', '../../', '/', '../../tasks/1/index.html#1.1'],
    ['/slides/?presenter', '', '/', 'slides/index.html?presenter'],
    ['/x/tasks/1/', '../', '/x/', '../tasks/1/index.html'],
    ['/tasks/1.md', '', '/', 'tasks/1.md'],
    ['/?a=/b/#c/', '', '/', 'index.html?a=/b/#c/'],
  ]
for (const [address, root, base, disk] of addresses) {
  test(`${address} below ${base} is ${disk} on disk`, () => {
    assert.equal(diskAddress(address, root, base), disk)
  })
}

test('a page says where its folder is, to its scripts as well', () => {
  const html =
    '<!doctype html><html><head><title>T</title></head><body>' +
    '<button data-search="/x">S</button><template><i data-from="/x/copied/a.txt"></i></template></body></html>'
  assert.equal(
    toHtml(diskPage(fromHtml(html), '../', '/x/', 'a < b')),
    '<!doctype html><html data-root="../"><head><script>a < b</script><title>T</title></head><body>' +
      '<button data-search="..">S</button><template><i data-from="../copied/a.txt"></i></template></body></html>',
  )
})
