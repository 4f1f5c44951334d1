import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import semver from 'semver'
import { z } from 'zod'
import { folderHashes } from './folder-hashes.ts'
import { copyProject, type ProjectCopy } from './project-copy.ts'
import { projectRoot } from './root.ts'

/** One Node of each line that `engines` promises. */
const versions = ['22.23.3', '24.21.0', '26.12.1']
const { engines } = z
  .object({ engines: z.object({ node: z.string() }) })
  .parse(JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')))

let copy: ProjectCopy
let first: Record<string, string> | undefined

before(() => {
  copy = copyProject('nodes')
  copy.workshop('second')
})
after(() => {
  copy.remove()
})

test('a Node of each line that `engines` promises is tried', () => {
  const lines = engines.node.split('||')
  assert.equal(lines.length, versions.length)
  for (const line of lines) {
    assert.ok(
      versions.some((version) => semver.satisfies(version, line)),
      `none of ${line}`,
    )
  }
})

for (const version of versions) {
  test(`Node ${version} builds the same bytes as the others`, (context) => {
    const node = fetchNode(version)
    if (node === undefined) {
      context.skip(`npm gave no Node ${version} for ${process.platform} ${process.arch}`)
      return
    }
    const { stdout, stderr: trouble } = spawnSync(node, ['--version'], { encoding: 'utf8' })
    const lacks = /shared libraries: (\S+):/.exec(trouble)?.[1]
    if (lacks !== undefined) {
      context.skip(`Node ${version} needs ${lacks}, which this computer does not have`)
      return
    }
    assert.equal(stdout.trim(), `v${version}`)
    const dist = path.join(copy.folder, 'dist')
    const options = { cwd: copy.folder, env: { ...process.env, WORKSHOP: 'second' } }
    const { status, stderr } = spawnSync(node, ['src/cli/build.command.ts'], options)
    assert.equal(status, 0, stderr.toString())
    const built = folderHashes(dist)
    assert.ok(Object.keys(built).length > 20)
    assert.deepEqual(built, (first ??= built))
  })
}

/** The official Node from npm, where the launcher keeps its own; `undefined` where npm has none. */
function fetchNode(version: string): string | undefined {
  const name = `node-${process.platform.replace('win32', 'win')}-${process.arch}`
  const folder = path.join(projectRoot, '.node', version)
  const binary = path.join(folder, 'node_modules', name, 'bin', 'node')
  if (!existsSync(binary)) {
    mkdirSync(folder, { recursive: true })
    const options = ['--prefix', folder, '--no-save', '--no-package-lock', '--loglevel=error']
    spawnSync('npm', ['install', ...options, `${name}@${version}`], { stdio: 'ignore' })
  }
  return existsSync(binary) ? binary : undefined
}
