import type { ChildProcess } from 'node:child_process'
import { after } from 'node:test'

const children = new Set<ChildProcess>()

/** Sees to it that no process which a test started outlives its file, whatever fails. */
export function endWithTests(child: ChildProcess): void {
  children.add(child)
  child.once('exit', () => children.delete(child))
}

function endAll(): void {
  for (const child of children) child.kill('SIGKILL')
}

after(endAll)
process.once('exit', endAll)
