import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { MachineError } from '../../../src/rehearsal/machine.ts'
import type { RootName } from '../debian/roots.ts'
import { call } from './programs.ts'

const project = join(import.meta.dirname, '../../..')

/** Where what the stand-in is made of is kept from one rehearsal to the next. */
export const cache = join(project, '.cache/stand-in')

/**
 * Makes sure that this is a system on which the stand-in can be made.
 *
 * @throws MachineError where it is not
 */
export function requireRoot(): void {
  if (process.platform === 'linux' && process.getuid?.() === 0) return
  throw new MachineError(
    'the stand-in needs Linux and root: it makes machines out of Debian packages. Try it with sudo, or use `--on nixos`',
  )
}

/**
 * Makes the Debian root of the stand-in's machines, where it is not there already, and gives its
 * folder. Half a minute and 370 MB the first time.
 *
 * @throws MachineError where that cannot be done
 */
export async function provideRoot(
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<string> {
  if (!existsSync(join(cache, 'root'))) say('Making the Debian root of the stand-in, once …')
  return debianFolder('root', signal)
}

/**
 * Makes a folder of pinned Debian packages in the cache, where it is not there already, and gives its
 * path.
 *
 * @throws MachineError where that cannot be done
 */
export async function debianFolder(name: RootName, signal: AbortSignal): Promise<string> {
  const folder = join(cache, name)
  const script = join(project, 'workshop/machines/debian-root')
  const trouble = `the Debian ${name} of the stand-in cannot be made`
  try {
    await call(script, [folder, name], trouble, signal)
  } catch (error) {
    removeHalfMade(name)
    throw error
  }
  return folder
}

/** Removes from the cache what an interruption left of a thing of this name. */
export function removeHalfMade(name: string): void {
  mkdirSync(cache, { recursive: true })
  for (const left of readdirSync(cache)) {
    if (left.startsWith(`${name}.`)) rmSync(join(cache, left), { recursive: true, force: true })
  }
}
