import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { packagesFolder } from './packages-folder.mjs'

const room = mkdtempSync(path.join(tmpdir(), 'packages-'))
after(() => {
  rmSync(room, { recursive: true })
})

test('the nearest folder that has Astro is found, in a package or above it', () => {
  const above = path.join(room, 'node_modules')
  const inside = path.join(above, 'engine/node_modules')
  for (const packages of [above, inside]) {
    mkdirSync(path.join(packages, 'astro'), { recursive: true })
    writeFileSync(path.join(packages, 'astro/package.json'), '{}')
  }
  assert.equal(packagesFolder(path.join(above, 'engine')), inside)
  assert.equal(packagesFolder(path.join(above, 'other')), above)
})

test('where no folder has it, there is none', () => {
  assert.equal(packagesFolder(tmpdir()), undefined)
})
