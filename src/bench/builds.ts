import { rmSync } from 'node:fs'
import path from 'node:path'
import { type Measured, measure } from './measure.ts'

/** A site that can be built as often as wanted. */
export interface Site {
  readonly name: string
  /** The folder that the build runs in. */
  readonly folder: string
  readonly program: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** What a build leaves, besides its result, to be faster the next time; relative to the folder. */
  readonly caches: readonly string[]
  readonly dist: string
}

/** What a cold and a warm build took. */
export interface Builds {
  readonly cold: Measured
  readonly warm: Measured
}

/**
 * Builds sites in turn, `rounds` times: each time without anything that a build before could have left,
 * and once again. Of each it gives the least time, since what else the machine does can only add to
 * it, and the most memory.
 */
export async function buildInTurn(sites: readonly Site[], rounds: number): Promise<Builds[]> {
  const found = sites.map((): Builds[] => [])
  for (let round = 0; round < rounds; round++) {
    for (const [index, site] of sites.entries()) found[index]?.push(await buildTwice(site))
  }
  return found.map((builds) => ({
    cold: best(builds.map(({ cold }) => cold)),
    warm: best(builds.map(({ warm }) => warm)),
  }))
}

async function buildTwice(site: Site): Promise<Builds> {
  for (const left of [...site.caches, site.dist]) {
    rmSync(path.join(site.folder, left), { recursive: true, force: true })
  }
  const cold = await build(site, 'cold')
  const warm = await build(site, 'warm')
  return { cold, warm }
}

function best(measured: readonly Measured[]): Measured {
  return {
    wall: Math.min(...measured.map(({ wall }) => wall)),
    cpu: Math.min(...measured.map(({ cpu }) => cpu)),
    memory: Math.max(...measured.map(({ memory }) => memory)),
  }
}

/** Builds a site, says so, and says what it took. */
export async function build(site: Site, how: string): Promise<Measured> {
  const { folder, env, program } = site
  console.error(`${site.name}, ${how} …`)
  const measured = await measure(process.execPath, program, { cwd: folder, env })
  const { wall, cpu, memory } = measured
  const numbers = `${wall.toFixed(1)} s, ${cpu.toFixed(1)} s of processors, ${memory.toFixed(0)} MB`
  console.error(`${site.name}, ${how}: ${numbers}`)
  return measured
}
