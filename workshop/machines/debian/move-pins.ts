/**
 * Moves the pins of all Debian packages to the newest versions of their suites:
 *
 *     sudo node workshop/machines/debian/move-pins.ts
 *
 * After that the stand-in is another machine, so its recordings are made anew: npm run rehearse -- --update
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Apt, configuredMirror } from './apt.ts'
import { parsePins, pinsFile, printPins } from './pins.ts'
import { type Root, roots } from './roots.ts'

/** What mmdebstrap's `minbase` has whether asked for or not. */
const base = ['?essential', '?priority(required)', 'apt']

const architecture = execFileSync('dpkg', ['--print-architecture'], { encoding: 'utf8' }).trim()
const folder = mkdtempSync(join(tmpdir(), 'pins-'))
try {
  const apt = new Apt(folder, configuredMirror(), architecture)
  const closures = Object.entries<Root>(roots).map(([name, { variant, packages }]) => {
    return [name, apt.closure([...(variant === 'minbase' ? base : []), ...packages])] as const
  })
  const date = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
  const before = parsePins(readFileSync(pinsFile, 'utf8'), pinsFile)
  writeFileSync(pinsFile, printPins({ date, architecture, roots: new Map(closures) }))
  for (const [name, packages] of closures) {
    const old = new Map(before.roots.get(name)?.map((one) => [one.name, one.version]))
    const moved = packages.filter((one) => old.get(one.name) !== one.version)
    process.stdout.write(`${name}: ${packages.length} packages, ${moved.length} of them moved\n`)
    for (const one of moved) {
      process.stdout.write(`  ${one.name} ${old.get(one.name) ?? 'new'} → ${one.version}\n`)
    }
  }
} finally {
  rmSync(folder, { recursive: true })
}
