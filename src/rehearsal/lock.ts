import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { MachineError } from './machine.ts'

const holder = z.object({ pid: z.number().positive(), folder: z.string(), stage: z.string() })

/** Who holds a lock: a process, the folder of its rehearsal, and the name of its stage. */
export type Holder = z.infer<typeof holder>

/** A lock that is held. */
export interface Lock {
  /** Who held it and ended without giving it back. */
  readonly dead: Holder | undefined
  readonly release: () => void
}

/**
 * Makes sure that one rehearsal runs at a time.
 *
 * @throws MachineError when another one runs
 */
export function lock(file: string, own: Holder): Lock {
  mkdirSync(dirname(file), { recursive: true })
  let dead: Holder | undefined
  for (;;) {
    try {
      writeFileSync(file, `${JSON.stringify(own)}\n`, { flag: 'wx' })
      return { dead, release: () => rmSync(file, { force: true }) }
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error
    }
    const other = holderIn(file)
    if (other !== undefined && runs(other.pid)) {
      throw new MachineError(
        `another rehearsal is running: process ${other.pid}. Wait for it, or end it with: kill -INT ${other.pid}` +
          `\nIf that process is something else, remove ${file}`,
      )
    }
    dead ??= other
    rmSync(file, { force: true })
  }
}

function holderIn(file: string): Holder | undefined {
  try {
    return holder.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data
  } catch {
    return undefined
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return isCode(error, 'EPERM')
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
