import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { call } from '../programs.ts'
import { rootProgram } from '../root-program.ts'
import { cache, removeHalfMade } from '../root.ts'

/**
 * Makes a disk of the Debian root, where that is not done yet, and gives its file. Some seconds and
 * 440 MB the first time. It is not to be written to.
 *
 * @throws MachineError where that cannot be done
 */
export async function provideDisk(
  debian: string,
  kernel: string,
  signal: AbortSignal,
): Promise<string> {
  // A root that is made anew needs a new disk.
  const made = statSync(join(debian, '.made-of')).mtimeMs.toFixed(0)
  const file = join(cache, `disk-${made}.ext4`)
  if (existsSync(file)) return file
  mkdirSync(cache, { recursive: true })
  for (const old of readdirSync(cache)) {
    if (old.startsWith('disk-')) rmSync(join(cache, old))
  }
  const half = `${file}.${process.pid}`
  const [program, ...args] = rootProgram(kernel, 'usr/sbin/mke2fs')
  const wishes = ['-q', '-t', 'ext4', '-d', debian, half, '3G']
  try {
    await call(program, [...args, ...wishes], 'the disk of the VM cannot be made', signal)
  } catch (error) {
    removeHalfMade(`disk-${made}.ext4`)
    throw error
  }
  renameSync(half, file)
  return file
}
