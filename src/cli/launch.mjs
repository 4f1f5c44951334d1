#!/usr/bin/env node
// The beginning of every npm script, and the command `workshop` of the package, in plain JavaScript for any
// Node since 18: finds or fetches a Node that runs TypeScript and Astro, installs the packages of this project
// where they are missing or old, and goes on with the command. Called as `node src/cli/launch.mjs COMMAND
// [ARGUMENT …]`.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { packagesFolder } from './packages-folder.mjs'
import { satisfies } from './satisfies.mjs'

const here = path.dirname(fileURLToPath(import.meta.url))
const root = path.join(here, '../..')
const wanted = '24.21.0'
const { engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win-x64']

const [name = '', ...rest] = process.argv.slice(2)
/** The files of the commands, by name. */
const commands = new Map(
  readdirSync(here).flatMap((file) => {
    const [, command] = /^(.+)\.command\.[jt]s$/.exec(file) ?? []
    return command === undefined ? [] : [[command, file]]
  }),
)
/** In the package they are JavaScript, and npm has installed what they need. */
const installed = [...commands.values()].some((file) => file.endsWith('.js'))
/** What is fetched is kept here, and commands are called here. */
const folder = installed ? process.cwd() : root

const script = commands.get(name)
if (name === '' || name === '--help') {
  console.log(`usage: workshop COMMAND [OPTION …]\n\n  ${[...commands.keys()].join('\n  ')}`)
  console.log('\nEach says with --help what it does and takes.')
  process.exit(0)
}
if (script === undefined) {
  fail(
    `There is no command \`${name}\`\n    expected: one of ${[...commands.keys()].join(', ')}`,
    2,
  )
}

if (installed) requirePackages()
const node = isSupported() ? process.execPath : fetchNode()
const env = { ...process.env, PATH: path.dirname(node) + path.delimiter + process.env.PATH }
if (!installed) installPackages()
run(node, [path.join(here, script), ...rest])

/** Debian builds its Node without type stripping, so the version alone does not tell. */
function isSupported() {
  const types = installed || Boolean(process.features.typescript)
  return satisfies(process.versions.node, engines.node) && types
}

/** The official Node from npm, kept in an ignored folder. */
function fetchNode() {
  const platform = `${process.platform.replace('win32', 'win')}-${process.arch}`
  if (!platforms.includes(platform)) {
    fail(
      `Node ${process.versions.node} does not run this, and npm has none for ${platform} that does\n` +
        `    expected: Node ${engines.node} that runs TypeScript, from nodejs.org`,
    )
  }
  const kept = path.join(folder, '.node', wanted)
  const binary = path.join(kept, 'node_modules', `node-${platform}`, 'bin', 'node')
  if (!existsSync(binary)) {
    console.error(`Node ${process.versions.node} does not run this: fetching Node ${wanted} …`)
    mkdirSync(kept, { recursive: true })
    const pack = `node-${platform}@${wanted}`
    npm(['install', '--prefix', kept, '--no-save', '--no-package-lock', pack], process.env)
  }
  return binary
}

/** npm leaves out the packages of a folder to which it makes a link; Plug'n'Play has them in no folder. */
function requirePackages() {
  try {
    createRequire(import.meta.url).resolve('zod')
  } catch {
    fail(
      `The packages of ${root} are not installed\n    expected: \`npm install --omit=dev\` in that folder`,
    )
  }
  if (packagesFolder(root) !== undefined) return
  fail(
    "The packages are in no folder node_modules, as with the Plug'n'Play of Yarn\n" +
      '    expected: the package installed by npm or pnpm, or by Yarn with `nodeLinker: node-modules` in .yarnrc.yml',
    2,
  )
}

/** `npm ci` where the packages are missing or the lock file is another than at the last time. */
function installPackages() {
  const stamp = path.join(root, 'node_modules', '.installed')
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.error('Installing packages …')
  npm(['ci'], env, node)
  writeFileSync(stamp, lock)
}

/**
 * Runs npm on a Node of our choice: the npm that started this script, else the one on the path. What started it may be
 * Yarn, which names itself in the same variable.
 */
function npm(args, environment, program = process.execPath) {
  const cli = process.env.npm_execpath
  const quiet = [...args, '--loglevel=error']
  const call =
    path.basename(cli ?? '') === 'npm-cli.js' ? [program, [cli, ...quiet]] : ['npm', quiet]
  const options = { cwd: folder, env: environment, stdio: ['ignore', 2, 2] }
  const { status } = spawnSync(...call, options)
  if (status !== 0) fail(`npm ${args.join(' ')} failed`)
}

/** Runs the command. Ctrl-C reaches it from the terminal; other signals are passed on. */
function run(program, args) {
  const child = spawn(program, args, { stdio: 'inherit', cwd: folder, env })
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (status, signal) => process.exit(signal === null ? (status ?? 1) : 130))
}

function fail(message, status = 1) {
  console.error(message)
  process.exit(status)
}
