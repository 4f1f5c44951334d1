import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import semver from 'semver'
import { z } from 'zod'
import { folderHashes } from './folder-hashes.ts'
import { copyProject, edit, type ProjectCopy } from './project-copy.ts'
import { projectRoot } from './root.ts'

/** One Node of each line that `engines` promises, and what else may differ where a site is built. */
const builds: readonly {
  readonly version: string
  readonly where: string
  readonly env?: Readonly<Record<string, string>>
  readonly lineEnd?: string
}[] = [
  { version: '22.23.3', where: 'here' },
  {
    version: '24.21.0',
    where: 'elsewhere in the world',
    env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
  },
  { version: '26.12.1', where: 'from files with the line ends of Windows', lineEnd: '\r\n' },
]
const { engines } = z
  .object({ engines: z.object({ node: z.string() }) })
  .parse(JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')))

let copy: ProjectCopy
let first: Record<string, string> | undefined

before(() => {
  copy = copyProject('nodes')
})
after(() => {
  copy.remove()
})

test('a Node of each line that `engines` promises is tried', () => {
  const lines = engines.node.split('||')
  assert.equal(lines.length, builds.length)
  for (const line of lines) {
    assert.ok(
      builds.some(({ version }) => semver.satisfies(version, line)),
      `none of ${line}`,
    )
  }
})

for (const { version, where, env, lineEnd = '\n' } of builds) {
  test(`Node ${version}, ${where}, builds the same bytes as the others`, (context) => {
    const official = fetchNode(version)
    // The place and the line ends are tried all the same.
    const node = typeof official === 'string' ? official : process.execPath
    // In its own place: Astro names the styles of components by where they lie.
    const workshop = copy.workshop('second')
    const files = readdirSync(workshop, { recursive: true, encoding: 'utf8' })
    for (const file of files.filter((name) => /\.(mdx|yaml|patch|ts|json|sh)$/.test(name))) {
      edit(path.join(workshop, file), '\n', lineEnd)
    }
    const options = { cwd: copy.folder, env: { ...process.env, ...env, WORKSHOP: 'second' } }
    const { status, stderr } = spawnSync(node, ['src/cli/build.command.ts'], options)
    assert.equal(status, 0, stderr.toString())
    const built = folderHashes(path.join(copy.folder, 'dist'))
    assert.ok(Object.keys(built).length > 20)
    assert.deepEqual(built, (first ??= built))
    if (typeof official !== 'string') context.skip(official.lacks)
  })
}

/** The official Node from npm, where the launcher keeps its own, or why there is none that runs here. */
function fetchNode(version: string): string | { readonly lacks: string } {
  const name = `node-${process.platform.replace('win32', 'win')}-${process.arch}`
  const folder = path.join(projectRoot, '.node', version)
  const binary = path.join(folder, 'node_modules', name, 'bin', 'node')
  if (!existsSync(binary)) {
    mkdirSync(folder, { recursive: true })
    const options = ['--prefix', folder, '--no-save', '--no-package-lock', '--loglevel=error']
    spawnSync('npm', ['install', ...options, `${name}@${version}`], { stdio: 'ignore' })
  }
  if (!existsSync(binary)) {
    return { lacks: `npm gave no Node ${version} for ${process.platform} ${process.arch}` }
  }
  const { stdout, stderr } = spawnSync(binary, ['--version'], { encoding: 'utf8' })
  const library = /shared libraries: (\S+):/.exec(stderr)?.[1]
  if (library !== undefined) {
    return { lacks: `Node ${version} needs ${library}, which this computer does not have` }
  }
  assert.equal(stdout.trim(), `v${version}`)
  return binary
}
