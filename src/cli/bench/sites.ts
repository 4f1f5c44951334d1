import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ProjectCopy } from '../project-copy.ts'
import { type Measured, measure } from './measure.ts'
import { starlightFiles, starlightPackages, workshopFiles } from './site-files.ts'

/** A site that can be built as often as wanted; its result is `dist/`. */
export interface Site {
  readonly name: string
  /** The folder that the build runs in. */
  readonly folder: string
  /** What Node runs to build it. */
  readonly program: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** What a build leaves, besides its result, to be faster the next time; relative to the folder. */
  readonly caches: readonly string[]
}

/** The site of a workshop, built by a copy of this project: no other build touches it. */
export function ourSite({ folder }: ProjectCopy, name: string, workshop: string): Site {
  const program = [path.join(folder, 'src/cli/build.command.ts')]
  return { name, folder, program, env: { WORKSHOP: workshop }, caches: ['.cache', '.astro'] }
}

/** What is made of the same content beside its pages, and Starlight does not make. */
const beyondPages = ['slides', 'handout', 'tasks/[name].md.ts', '[page].md.ts', '[short].astro']

/** Lets a copy make what Starlight makes: no deck, no handouts, no copies as Markdown, no short addresses. */
export function makePagesAlone({ folder }: ProjectCopy): void {
  for (const name of beyondPages) rmSync(path.join(folder, 'src/pages', name), { recursive: true })
}

/** `count` generated pages in a copy of this project. */
export function ourPages(copy: ProjectCopy, count: number): Site {
  const workshop = path.join(copy.folder, 'generated')
  rmSync(workshop, { recursive: true, force: true })
  writeFiles(workshop, workshopFiles(count))
  return ourSite(copy, `our ${count} pages`, workshop)
}

/**
 * The same pages by Starlight, which is installed into the folder where it is not there yet.
 *
 * @throws Error with what npm printed, where it cannot be installed
 */
export function starlightPages(folder: string, count: number): Site {
  rmSync(path.join(folder, 'src'), { recursive: true, force: true })
  writeFiles(folder, starlightFiles(count))
  const missing = Object.entries(starlightPackages).some(([name, version]) => {
    const file = path.join(folder, 'node_modules', name, 'package.json')
    return !existsSync(file) || !readFileSync(file, 'utf8').includes(`"version": "${version}"`)
  })
  if (missing) {
    console.error('Installing Starlight …')
    const args = ['install', '--no-audit', '--no-fund', '--loglevel=error']
    const { status, stderr } = spawnSync('npm', args, { cwd: folder, encoding: 'utf8' })
    if (status !== 0) throw new Error(`Starlight, to compare with, cannot be installed\n${stderr}`)
  }
  return {
    name: `Starlight’s ${count} pages`,
    folder,
    program: ['node_modules/astro/bin/astro.mjs', 'build'],
    env: {},
    caches: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
  }
}

/** Builds a site and says what it took: without anything that an earlier build has left, or with it. */
export async function build(site: Site, how: 'cold' | 'warm'): Promise<Measured> {
  for (const left of how === 'cold' ? [...site.caches, 'dist'] : []) {
    rmSync(path.join(site.folder, left), { recursive: true, force: true })
  }
  console.error(`Building ${site.name}, ${how} …`)
  const measured = await measure(site.program, site.folder, site.env)
  console.error(`    ${measured.time.toFixed(1)} s, ${measured.memory.toFixed(0)} MB`)
  return measured
}

/** What a cold build of a site took, and a warm one after it. */
export interface Builds {
  readonly cold: Measured
  readonly warm: Measured
}

/** Builds a site cold and then warm. */
export async function buildTwice(site: Site): Promise<Builds> {
  return { cold: await build(site, 'cold'), warm: await build(site, 'warm') }
}

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(folder, file)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
}
