/**
 * Makes a folder of pinned Debian packages, where it is not there already:
 *
 *     node workshop/machines/debian/make-root.ts FOLDER NAME
 *
 * debian-root calls it, so that one runs at a time.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { Apt, configuredMirror } from './apt.ts'
import { fetchPackages, PackagesError, snapshotOf } from './fetch-packages.ts'
import { moveCommand, type Pinned, type Pins, readPins } from './pins.ts'
import { isRootName, type RootName, roots, suites, unpinned } from './roots.ts'

function main(folder: string, name: string): void {
  if (!isRootName(name)) {
    throw new PackagesError(
      `there is no root \`${name}\`; there are: ${Object.keys(roots).join(', ')}`,
    )
  }
  const pins = readPins()
  const pinned = pins.roots.get(name) ?? []
  const madeOf = JSON.stringify([roots[name], pinned])
  const mark = join(folder, '.made-of')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === madeOf) return
  requirePins(name, pins)
  const programs = { mmdebstrap: 'mmdebstrap', 'dpkg-deb': 'dpkg' }
  for (const [program, debianPackage] of Object.entries(programs)) provide(program, debianPackage)
  const work = mkdtempSync(join(tmpdir(), 'debian-'))
  const half = mkdtempSync(`${folder}.`)
  try {
    make(half, name, fetchPinned(pinned, pins, work), pinned, work)
    writeFileSync(join(half, '.made-of'), madeOf)
    rmSync(folder, { recursive: true, force: true })
    renameSync(half, folder)
  } finally {
    for (const left of [work, half]) rmSync(left, { recursive: true, force: true })
  }
}

/** Packages stay in the cache: what an archive drops later can still be made again on this machine. */
function fetchPinned(
  pinned: readonly Pinned[],
  { date, architecture }: Pins,
  work: string,
): string[] {
  const mirror = configuredMirror()
  const cache = resolve(import.meta.dirname, '../../../.cache/debian')
  let apt: Apt | undefined
  const versionNow = (name: string) => {
    apt ??= new Apt(join(work, 'apt'), mirror, architecture)
    return apt.version(name)
  }
  return fetchPackages(pinned, cache, { mirror, snapshot: snapshotOf(date) }, versionNow)
}

function requirePins(name: RootName, pins: Pins): void {
  const here = execFileSync('dpkg', ['--print-architecture'], { encoding: 'utf8' }).trim()
  if (here !== pins.architecture) {
    throw new PackagesError(
      `the Debian packages are pinned for ${pins.architecture}, and this is ${here}; \`${moveCommand}\` pins them for it`,
    )
  }
  const [lacking] = unpinned(name, pins)
  if (lacking === undefined) return
  throw new PackagesError(
    `the Debian package ${lacking} has no pin; \`${moveCommand}\` gives it one`,
  )
}

/** Lays out the packages as an archive of their own, and makes the root of nothing else. */
function make(
  folder: string,
  name: RootName,
  files: readonly string[],
  pinned: readonly Pinned[],
  work: string,
): void {
  const archive = join(work, 'archive')
  mkdirSync(archive)
  const index = files.map((file, at) => {
    symlinkSync(file, join(archive, basename(file)))
    const control = execFileSync('dpkg-deb', ['--field', file], { encoding: 'utf8' }).trim()
    const place = `Filename: ./${basename(file)}\nSize: ${statSync(file).size}`
    return `${control}\n${place}\nSHA256: ${pinned[at]?.sha256 ?? ''}\n`
  })
  const packagesIndex = index.join('\n')
  const sum = createHash('sha256').update(packagesIndex).digest('hex')
  const sums = `SHA256:\n ${sum} ${Buffer.byteLength(packagesIndex)} Packages\n`
  writeFileSync(join(archive, 'Packages'), packagesIndex)
  writeFileSync(join(archive, 'Release'), `Suite: ${suites[0]}\nCodename: ${suites[0]}\n${sums}`)
  for (const open of [work, folder]) chmodSync(open, 0o755)
  const { variant, packages } = roots[name]
  const source = `deb [trusted=yes] copy:${archive} ./`
  const wishes = ['--quiet', `--variant=${variant}`, `--include=${packages.join(',')}`]
  const { status, stderr } = spawnSync('mmdebstrap', [...wishes, suites[0], folder, source], {
    encoding: 'utf8',
  })
  if (status === 0) return
  throw new PackagesError(
    `mmdebstrap could not make ${folder}\n${stderr.trim().split('\n').slice(-10).join('\n')}`,
  )
}

function provide(program: string, debianPackage: string): void {
  if (spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0) return
  const install = `apt-get install -y --no-install-recommends ${debianPackage}`
  const { status } = spawnSync('sh', ['-c', `${install} || { apt-get update && ${install}; }`], {
    stdio: 'ignore',
  })
  if (status !== 0) throw new PackagesError(`apt-get cannot install ${debianPackage}`)
}

const [folder = '', name = ''] = process.argv.slice(2)
try {
  if (process.getuid?.() !== 0)
    throw new PackagesError('run me as root (sudo): mmdebstrap needs it')
  mkdirSync(dirname(folder), { recursive: true })
  main(resolve(folder), name)
} catch (error) {
  if (!(error instanceof PackagesError)) throw error
  process.stderr.write(`debian-root: ${error.message}\n`)
  process.exitCode = 1
}
