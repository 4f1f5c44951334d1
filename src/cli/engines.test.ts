import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import semver from 'semver'
import { z } from 'zod'
import { projectRoot } from './root.ts'
import { satisfies } from './satisfies.mjs'

const read = (file: string): string => readFileSync(path.join(projectRoot, file), 'utf8')
const engines = z.object({
  engines: z.object({ node: z.string() }),
  /** Of a package for some system: not every one has it. */
  optional: z.boolean().default(false),
})
const range = engines.parse(JSON.parse(read('package.json'))).engines.node

test('every Node that `engines` promises is one that all packages run on', () => {
  const lock = z.object({ packages: z.record(z.string(), z.unknown()) })
  const { packages } = lock.parse(JSON.parse(read('package-lock.json')))
  const wanted = Object.entries(packages).flatMap(([folder, entry]) => {
    const { success, data } = engines.safeParse(entry)
    return success && !data.optional ? [{ folder, node: data.engines.node }] : []
  })
  assert.ok(wanted.length > 100)
  const broken = wanted.filter(({ node }) => !semver.subset(range, node))
  assert.deepEqual(broken, [])
})

test('the launcher takes the Node that it fetches, and reads `engines` as npm does', () => {
  const [, fetched = ''] = /^const wanted = '(.*)'$/m.exec(read('src/cli/launch.mjs')) ?? []
  assert.ok(semver.satisfies(fetched, range), `${fetched} is not in ${range}`)
  for (const one of [range, '^20.19.0 || ^22.13.1 || >=24.2.3', '>=18.2.0']) {
    for (const major of [18, 20, 21, 22, 23, 24, 25, 26, 27, 100]) {
      for (const rest of ['0.0', '2.2', '2.3', '3.0', '13.0', '13.1', '16.0', '22.3', '100.100']) {
        const version = `${major}.${rest}`
        assert.equal(
          satisfies(version, one),
          semver.satisfies(version, one),
          `${version} in ${one}`,
        )
      }
    }
  }
})
