import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Site } from './builds.ts'
import { makePage } from './make-page.ts'
import { starlightFiles, starlightPackages } from './starlight-files.ts'
import { writeFiles } from './write-files.ts'

/**
 * Installs Starlight into a folder, where it is not there yet.
 *
 * @throws Error with what npm printed, where it cannot be installed
 */
export function installStarlight(folder: string): void {
  if (Object.entries(starlightPackages).every(([name, wanted]) => has(folder, name, wanted))) return
  console.error('Installing Starlight …')
  writeFiles(folder, starlightFiles([]))
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const { status, error, stderr } = spawnSync('npm', ['install', ...quiet], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(error?.message ?? stderr)
}

function has(folder: string, name: string, wanted: string): boolean {
  const file = path.join(folder, 'node_modules', name, 'package.json')
  return existsSync(file) && readFileSync(file, 'utf8').includes(`"version": "${wanted}"`)
}

/** The site of `count` generated pages in a folder that Starlight is installed in. */
export function starlightSite(folder: string, count: number): Site {
  const pages = Array.from({ length: count }, (_, index) => makePage(index + 1))
  rmSync(path.join(folder, 'src'), { recursive: true, force: true })
  writeFiles(folder, starlightFiles(pages))
  return {
    name: `Starlight, ${count} pages`,
    folder,
    program: ['node_modules/astro/bin/astro.mjs', 'build'],
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
    caches: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
    dist: 'dist',
  }
}
