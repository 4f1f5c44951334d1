import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isAlive } from './replace-folder.ts'

/** Where Linux has a file system in memory. */
const memory = '/dev/shm'
/** What has to be free there, so that tests do not fill it. */
const neededBytes = 2_000_000_000

/**
 * A new folder for temporary files in memory, which anybody may use like `/tmp`; undefined where there is no room, or
 * no program may run from there. Takes away those of programs that were killed.
 */
export function memoryFolder(): string | undefined {
  try {
    for (const name of readdirSync(memory)) {
      const [, pid] = /^workshop-tests-(\d+)$/.exec(name) ?? []
      if (pid !== undefined && !isAlive(Number(pid))) removeMemoryFolder(path.join(memory, name))
    }
    const { bavail, bsize } = statfsSync(memory)
    if (bavail * bsize < neededBytes) return undefined
    const folder = path.join(memory, `workshop-tests-${process.pid}`)
    mkdirSync(folder, { recursive: true })
    chmodSync(folder, 0o1777)
    if (runsPrograms(folder)) return folder
    removeMemoryFolder(folder)
  } catch {
    // Of another user, or not there at all.
  }
  return undefined
}

/** Removes such a folder with all that tests left in it. */
export function removeMemoryFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

function runsPrograms(folder: string): boolean {
  const trial = path.join(folder, 'trial')
  writeFileSync(trial, '#!/bin/sh\n', { mode: 0o755 })
  const { status } = spawnSync(trial)
  rmSync(trial)
  return status === 0
}
