import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { MachineError } from './machine.ts'

/**
 * Makes sure that one rehearsal runs at a time, and gives what ends that.
 *
 * @throws MachineError when another one runs
 */
export function lock(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true })
  for (;;) {
    try {
      writeFileSync(file, `${process.pid}\n`, { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error
    }
    const pid = Number(readFileSync(file, 'utf8'))
    if (pid > 0 && runs(pid)) {
      throw new MachineError(
        `another rehearsal is running: process ${pid}. Wait for it, or end it with: kill -INT ${pid}` +
          `\nIf that process is something else, remove ${file}`,
      )
    }
    rmSync(file, { force: true })
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
