import assert from 'node:assert/strict'
import { test } from 'node:test'
import QRCode from 'qrcode'
import { qrPath } from './qr-path.ts'

const addresses = ['http://localhost:4321/', `https://example.org/${'long/'.repeat(20)}#2.1`]

for (const address of addresses) {
  test(`the path draws every dark module of ${address} and no other`, () => {
    const { modules } = QRCode.create(address, { errorCorrectionLevel: 'L' })
    const { size, d } = qrPath(address)
    assert.equal(size, modules.size + 8)
    const dark = new Set<string>()
    for (const [, x, y, length] of d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
      for (let step = 0; step < Number(length); step++)
        dark.add(`${Number(x) + step - 4},${Number(y) - 4}`)
    }
    const expected = new Set<string>()
    for (let y = 0; y < modules.size; y++)
      for (let x = 0; x < modules.size; x++) if (modules.get(y, x) !== 0) expected.add(`${x},${y}`)
    assert.deepEqual([...dark].sort(), [...expected].sort())
  })
}
