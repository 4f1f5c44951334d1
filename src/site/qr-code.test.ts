import assert from 'node:assert/strict'
import { test } from 'node:test'
import jsQR from 'jsqr'
import sharp from 'sharp'
import { type Correction, qrCode } from './qr-code.ts'

const addresses = [
  'http://localhost:4321/',
  `https://example.org/${'long/'.repeat(20)}#2.1`,
  'https://example.org/söft/#2.1',
]

/** What a reader of codes makes of a code whose middle is covered by a square of so many modules. */
async function read(
  text: string,
  correction: Correction,
  covered = 0,
): Promise<string | undefined> {
  const { size, path } = qrCode(text, correction)
  const from = Math.floor((size - covered) / 2)
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 4}">` +
    `<path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path d="${path}"/>` +
    `<path fill="#fff" d="M${from} ${from}h${covered}v${covered}h-${covered}z"/></svg>`
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data
}

for (const address of addresses) {
  for (const correction of ['L', 'M'] as const) {
    test(`a reader finds ${address} in its code with correction ${correction}`, async () => {
      assert.equal(await read(address, correction), address)
    })
  }
}

// Codes of 41² and 49² modules: squares of 9² and 14² are 5 and 8 % of them. A lost module costs the
// whole codeword of eight that it belongs to, so the shares are less than those of lost codewords.
for (const [correction, mended, lost] of [
  ['L', 9, 12],
  ['M', 14, 18],
] as const) {
  test(`with correction ${correction}, ${mended}² modules may be lost`, async () => {
    const [, address = ''] = addresses
    assert.equal(await read(address, correction, mended), address)
    assert.equal(await read(address, correction, lost), undefined)
  })
}

test('four modules around a code are empty, and its edges are not', () => {
  for (const address of addresses) {
    const { size, path } = qrCode(address, 'M')
    const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)].map(([, x, y, length]) => ({
      from: Number(x),
      to: Number(x) + Number(length),
      row: Number(y),
    }))
    assert.equal(Math.min(...runs.map(({ from }) => from)), 4)
    assert.equal(Math.max(...runs.map(({ to }) => to)), size - 4)
    assert.equal(Math.min(...runs.map(({ row }) => row)), 4)
    assert.equal(Math.max(...runs.map(({ row }) => row)), size - 5)
  }
})

test('a code is no larger for the correction that it has beyond what was asked', () => {
  // Version 2 holds 32 letters with correction L and 26 with M, version 3 holds 53 and 42.
  const sizes = [22, 27, 32, 42, 43].map((length) => qrCode('x'.repeat(length), 'L').size - 8)
  assert.deepEqual(sizes, [25, 25, 25, 29, 29])
  assert.equal(qrCode('x'.repeat(27), 'M').size - 8, 29)
})
