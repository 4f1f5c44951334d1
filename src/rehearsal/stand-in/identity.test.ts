import assert from 'node:assert/strict'
import { test } from 'node:test'
import { about, alike, type Identity } from './identity.ts'
import { nspawn } from './nspawn/nspawn.ts'
import { qemu } from './qemu/qemu.ts'

const ways = [nspawn, qemu]
const identity: Identity = { debian: 'Debian 14', programs: 'systemd 262, Node v24.21.0' }

test('the head of a recording tells the two ways apart', () => {
  assert.deepEqual(
    ways.map((way) => about(identity, way).get('vm')),
    [
      'a stand-in: Debian 14 in a container, with systemd 262, Node v24.21.0',
      'a stand-in: Debian 14 in QEMU, with systemd 262, Node v24.21.0',
    ],
  )
})

test('what is recorded in one way is compared in the other, as long as the programs are the same', () => {
  const newer = { ...identity, programs: 'systemd 263, Node v24.21.0' }
  for (const way of ways) {
    assert.equal(alike(about(identity, way), identity, ways), true)
    assert.equal(alike(about(identity, way), newer, ways), false)
  }
  assert.equal(alike(new Map([['vm', 'NixOS 26.05']]), identity, ways), false)
})
