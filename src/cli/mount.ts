import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'

/** Why tests cannot mount anything on this system; undefined where they can. */
export function whyNoMount(folder: string): string | undefined {
  if (process.getuid?.() !== 0) return 'only root can mount'
  try {
    mountMemory(folder, '1m')()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/**
 * Mounts a file system of so many bytes on a folder; gives what ends it.
 *
 * @throws Error where the system does not allow it
 */
export function mountMemory(folder: string, size: string): () => void {
  mkdirSync(folder, { recursive: true })
  call('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', folder])
  return () => call('umount', ['-l', folder])
}

function call(program: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program}: ${(error?.message ?? stderr).trim()}`)
}
