import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { moveCommand, type Pinned } from './pins.ts'

/** Where pinned packages are looked for, one after the other. */
export interface Sources {
  /** An archive of Debian as it is today. */
  readonly mirror: string
  /** The archive as it was when the pins were moved. */
  readonly snapshot: string
}

/** Where the archive stands as it was at a moment. */
export function snapshotOf(date: string): string {
  return `https://snapshot.debian.org/archive/debian/${date}`
}

/** Thrown where pinned packages cannot be had. */
export class PackagesError extends Error {}

/**
 * Fetches the packages that are not in the folder yet, and gives their files in the same order. What
 * has another hash than the pin is not taken.
 *
 * @throws PackagesError that says of each package which cannot be had what the mirror has instead,
 * by `versionNow`
 */
export function fetchPackages(
  packages: readonly Pinned[],
  folder: string,
  { mirror, snapshot }: Sources,
  versionNow: (name: string) => string | undefined,
): string[] {
  mkdirSync(folder, { recursive: true })
  for (const source of [mirror, snapshot]) {
    const left = packages.filter((one) => !has(folder, one))
    if (left.length > 0) download(left, folder, source)
  }
  const missing = packages.filter((one) => !has(folder, one))
  if (missing.length === 0) return packages.map((one) => fileOf(folder, one))
  const lines = missing.map((one) => {
    return `  ${one.name} ${one.version}; the mirror has ${versionNow(one.name) ?? 'none'}`
  })
  throw new PackagesError(
    [
      `pinned Debian packages cannot be had from ${mirror}, nor from ${snapshot}:`,
      ...lines,
      `Move the pins with \`${moveCommand}\`, then record anew with \`npm run rehearse -- --update\`.`,
    ].join('\n'),
  )
}

/** As in the archive: a name without its folders says package, version and processor. */
function fileOf(folder: string, { path }: Pinned): string {
  return join(folder, basename(path))
}

function has(folder: string, one: Pinned): boolean {
  const file = fileOf(folder, one)
  if (!existsSync(file)) return false
  if (createHash('sha256').update(readFileSync(file)).digest('hex') === one.sha256) return true
  rmSync(file)
  return false
}

/** Fetches what a source has of some packages, with apt's own program, which knows of proxies. */
function download(packages: readonly Pinned[], folder: string, source: string): void {
  const halves = mkdtempSync(join(folder, 'half-'))
  const wishes = packages.flatMap((one) => {
    return [`${source}/${one.path}`, fileOf(halves, one), `SHA256:${one.sha256}`]
  })
  const settings = ['APT::Sandbox::User=root', 'Acquire::Retries=1', 'Acquire::http::Timeout=20']
  const options = settings.flatMap((setting) => ['-o', setting])
  spawnSync('/usr/lib/apt/apt-helper', [...options, 'download-file', ...wishes], {
    stdio: 'ignore',
  })
  for (const one of packages) {
    if (existsSync(fileOf(halves, one))) renameSync(fileOf(halves, one), fileOf(folder, one))
  }
  rmSync(halves, { recursive: true })
}
