import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { type HighlightThread, startHighlighting } from '../code/highlight.ts'
import { formatProblem, type Problem } from '../files/problem.ts'
import { interfaceLanguage, languages } from '../interface/languages.ts'
import { configFile } from '../lesson/config.ts'
import { readTask } from '../lesson/read-task.ts'
import { nothingPrinted, type Printing } from '../site/printing.ts'
import { shownCode } from '../site/shown-code.ts'
import type { BuiltFrom } from '../site/workshop-module.ts'
import { checkClaims } from './check-claims.ts'
import { environment } from './environment.ts'
import { packagesFolder } from './packages-folder.mjs'
import { isAlive, recoverFolder, refuseMount, replaceFolder } from './replace-folder.ts'
import { engineRoot, projectRoot, workshopRoot } from './root.ts'

/** How a site is built. */
export interface BuildOptions {
  /** Whether it has the notes. */
  readonly notes?: boolean
  /** Whether it may hold the secrets of the event, `event.wifi`; such a site is for the presenter alone. */
  readonly secrets?: boolean
  /** For pages that leave the site. */
  readonly fontsInStyles?: boolean
  /** What will be printed of it. */
  readonly printing?: Printing
  /** The workshop, where a command has read it already. */
  readonly from?: BuiltFrom
}

/**
 * Builds the site into `target`, a folder below the one in which we are called. It is built beside and moved when it is
 * whole, so that a mistake leaves what was there before.
 *
 * @throws ProblemError where the workshop's claims do not hold, or the target is a mount
 */
export async function buildSite(
  target = path.join(projectRoot, 'dist'),
  {
    notes = environment.notes,
    secrets = false,
    fontsInStyles = false,
    printing = nothingPrinted,
    from: read,
  }: BuildOptions = {},
): Promise<void> {
  recoverFolder(target)
  refuseMount(target)
  removeLeftBuilds()
  const folder = path.join(projectRoot, '.cache', `build-${process.pid}`)
  const fresh = path.join(folder, 'new')
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  process.env['NODE_ENV'] = 'production'
  const begun = performance.now()
  const highlighting = startHighlighting()
  try {
    const from = read ?? readWhile(highlighting)
    highlighting.add(shownCode(from.workshop))
    highlighting.end()
    const { tasks, config: settings } = from.workshop
    const stays = interfaceStays(settings.language)
    if (stays !== undefined) console.error(formatProblem(stays))
    console.error(`Building ${tasks.length} tasks …`)
    // Astro runs what it built from here, and it asks for packages that the project itself may not have.
    mkdirSync(folder, { recursive: true })
    const packages = packagesFolder(engineRoot)
    if (packages !== undefined) symlinkSync(packages, path.join(folder, 'node_modules'), 'junction')
    // Loaded now, so that a mistake in the workshop is told at once.
    const { build } = await import('astro')
    const { siteConfig } = await import('../site/site-config.ts')
    const config = siteConfig({
      workshop: workshopRoot,
      project: projectRoot,
      cache: path.join(folder, 'cache'),
      output: fresh,
      site: environment.site,
      base: environment.base,
      notes,
      secrets,
      fontsInStyles,
      printing,
      from,
    })
    await build({ ...config, configFile: false, logLevel: 'warn' })
    replaceFolder(fresh, target)
  } finally {
    highlighting.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.error(`Built ${path.relative(projectRoot, target)}/ in ${seconds} s`)
}

/**
 * Reads and checks the workshop; while the next task is read, the code of the last one is coloured.
 *
 * @throws ProblemError where its claims do not hold
 */
function readWhile({ add }: HighlightThread): BuiltFrom {
  return checkClaims(workshopRoot, (...text) => {
    const read = readTask(...text)
    add(shownCode({ tasks: [read.task], pages: [] }))
    return read
  })
}

/** What an author has to know of a language in which the engine says nothing. */
function interfaceStays(language: string): Problem | undefined {
  if (language.split('-')[0] === interfaceLanguage(language)) return undefined
  return {
    place: { file: configFile },
    message:
      'What the engine itself says to readers stays English: it does not speak the language of the texts',
    expected: `one of ${Object.keys(languages).join(', ')}, if it is to be translated`,
    found: language,
  }
}

/** Removes what builds left that were killed. */
function removeLeftBuilds(): void {
  const cache = path.join(projectRoot, '.cache')
  if (!existsSync(cache)) return
  for (const name of readdirSync(cache)) {
    const [, pid] = /^build-(\d+)$/.exec(name) ?? []
    if (pid !== undefined && !isAlive(Number(pid))) {
      rmSync(path.join(cache, name), { recursive: true, force: true })
    }
  }
}
