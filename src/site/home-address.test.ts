import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseConfig } from '../lesson/config.ts'
import { homeAddress } from './home-address.ts'

const settings = `
title: T
description: D
tasks: [a]
machines: { lamp: { label: L, description: D } }
repository: { url: https://example.org }
licence: { name: CC0, url: https://example.org/cc0, credit: C }
`

for (const [address, base, home] of [
  ['', '/', 'https://example.org/'],
  ['', '/x', 'https://example.org/x/'],
  ['', '/x/', 'https://example.org/x/'],
  ['http://192.168.1.5:4321/', '/x/', 'http://192.168.1.5:4321/'],
  ['https://room.example/y/', '/', 'https://room.example/y/'],
] as const) {
  test(`the event at \`${address}\` and a site below ${base}: ${home}`, () => {
    const config = parseConfig('workshop.yaml', `${settings}event: { address: '${address}' }\n`)
    assert.equal(homeAddress(config, 'https://example.org', base), home)
  })
}
