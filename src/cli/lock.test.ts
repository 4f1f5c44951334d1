import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** The entries of package-lock.json by their folder, as npm 7 and later write them. */
function readLock(): Readonly<Record<string, Locked>> {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Locked>
  }
  return lock.packages
}

test('the lock file names every optional package, else `npm ci` refuses it elsewhere', () => {
  const packages = readLock()
  const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(packages, folder, name))
      .map((name) => `${name}, wanted by ${folder}`),
  )
  assert.deepEqual(missing, [])
})

test('the lock file names no registry', () => {
  const resolved = Object.values(readLock()).flatMap((entry) => entry.resolved ?? [])
  assert.deepEqual(resolved, [])
})

/** Whether Node would find a package from a folder: in its own packages or in those above it. */
function isLocked(
  packages: Readonly<Record<string, Locked>>,
  folder: string,
  name: string,
): boolean {
  const parts = folder === '' ? [] : folder.split(/(?:^|\/)node_modules\//).filter(Boolean)
  for (let depth = parts.length; depth >= 0; depth--) {
    const above = parts.slice(0, depth).map((part) => `node_modules/${part}/`)
    if (`${above.join('')}node_modules/${name}` in packages) return true
  }
  return false
}
