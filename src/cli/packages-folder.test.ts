import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { UsageError } from './options.ts'
import { packagesFolder } from './packages-folder.ts'

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

test('where no folder has it, the package managers are named that make one', () => {
  assert.throws(
    () => packagesFolder(tmpdir()),
    new UsageError(
      `No folder node_modules has the packages of ${tmpdir()}\n` +
        '    expected: the package installed by npm, by pnpm, or by Yarn with `nodeLinker: node-modules`',
    ),
  )
})
