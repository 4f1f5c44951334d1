import assert from 'node:assert/strict'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import { UsageError } from './options.ts'
import { requirePackages } from './require-packages.ts'
import { projectRoot } from './root.ts'

test('a folder without our packages is refused, and says how to have them', () => {
  requirePackages(projectRoot)
  assert.throws(
    () => {
      requirePackages(tmpdir())
    },
    new UsageError(
      `Astro is not among the packages of ${tmpdir()}\n` +
        '    expected: the package installed in this folder, with npm, or with `node-linker=hoisted` for pnpm',
    ),
  )
})
