/**
 * Ends what start.ts booted, and waits until it is gone: the `stop` of a stage. What was never booted
 * needs no end.
 */
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { keepersFile } from './files.ts'

const base = process.env['REHEARSAL_FOLDER'] ?? ''
const file = keepersFile(base)
const [first = 0, keeper = 0] = existsSync(file)
  ? readFileSync(file, 'utf8').split(' ').map(Number)
  : []
if (runs(first)) process.kill(first, 'SIGKILL')
for (let waited = 0; runs(keeper) && waited < 15_000; waited += 50) await sleep(50)

/** Whether the process is there, and is of this rehearsal: numbers are given again. */
function runs(pid: number): boolean {
  try {
    const environment = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
    return environment.includes(`REHEARSAL_FOLDER=${base}`)
  } catch {
    return false
  }
}
