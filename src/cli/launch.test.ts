import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'

const room = realpathSync(mkdtempSync(path.join(tmpdir(), 'launch-')))
after(() => {
  rmSync(room, { recursive: true })
})

/** The package as it is installed, with one command; it has packages as far as `packages` names them. */
function installed({ packages, node = '>=18.0.0' }: { packages: string[]; node?: string }): string {
  const folder = mkdtempSync(path.join(room, 'package-'))
  const commands = path.join(folder, 'engine/cli')
  mkdirSync(commands, { recursive: true })
  for (const file of ['launch.mjs', 'packages-folder.mjs', 'satisfies.mjs']) {
    cpSync(path.join(import.meta.dirname, file), path.join(commands, file))
  }
  writeFileSync(path.join(commands, 'try.command.js'), "console.error('tried')\n")
  const settings = { type: 'module', engines: { node } }
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(settings))
  for (const name of packages) {
    const inside = path.join(folder, 'node_modules', name)
    mkdirSync(inside, { recursive: true })
    writeFileSync(path.join(inside, 'package.json'), '{ "main": "index.js" }')
    writeFileSync(path.join(inside, 'index.js'), '')
  }
  return folder
}

/** Calls the command as a user of the package does; gives its status and what it printed. */
function launch(folder: string, env: NodeJS.ProcessEnv = {}): [number | null, string] {
  const call = [path.join(folder, 'engine/cli/launch.mjs'), 'try']
  const options = { cwd: folder, env: { ...process.env, ...env }, encoding: 'utf8' } as const
  const { status, stderr } = spawnSync(process.execPath, call, options)
  return [status, stderr]
}

test('a package with its packages runs a command', () => {
  assert.deepEqual(launch(installed({ packages: ['astro', 'zod'] })), [0, 'tried\n'])
})

test('a package without its packages says where to install them', () => {
  const folder = installed({ packages: [] })
  const message =
    `The packages of ${folder} are not installed\n` +
    '    expected: `npm install --omit=dev` in that folder\n'
  assert.deepEqual(launch(folder), [1, message])
})

test("Yarn's Plug'n'Play, which finds packages that are in no folder, is told before a Node is fetched", () => {
  const folder = installed({ packages: [], node: '>=1000.0.0' })
  const finder = path.join(room, 'plug-and-play.cjs')
  writeFileSync(
    finder,
    `const module_ = require('node:module')
const find = module_._resolveFilename
module_._resolveFilename = (name, ...rest) => (name === 'zod' ? __filename : find(name, ...rest))
`,
  )
  const message =
    "The packages are in no folder node_modules, as with the Plug'n'Play of Yarn\n" +
    '    expected: the package installed by npm or pnpm, or by Yarn with `nodeLinker: node-modules` in .yarnrc.yml\n'
  assert.deepEqual(launch(folder, { NODE_OPTIONS: `--require ${finder}` }), [2, message])
})

test('npm fetches a Node, whoever started the launcher', () => {
  const folder = installed({ packages: ['astro', 'zod'], node: '>=1000.0.0' })
  const script = path.join(room, 'programs/npm')
  mkdirSync(path.dirname(script))
  writeFileSync(script, '#!/bin/sh\necho "npm of the path: $1" >&2\nexit 1\n')
  chmodSync(script, 0o755)
  for (const [name, called] of [
    ['yarn.js', 'npm of the path: install\n'],
    ['npm-cli.js', 'npm that started it: install\n'],
  ] as const) {
    const program = path.join(room, name)
    writeFileSync(
      program,
      'console.error(`npm that started it: ${process.argv[2]}`)\nprocess.exitCode = 1\n',
    )
    const [status, printed] = launch(folder, {
      npm_execpath: program,
      PATH: `${path.dirname(script)}${path.delimiter}${process.env['PATH'] ?? ''}`,
    })
    assert.equal(status, 1)
    assert.ok(printed.includes(called), printed)
  }
})
