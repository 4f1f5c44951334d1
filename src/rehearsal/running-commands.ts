import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** The command lines of all processes on this computer, for tests of what a rehearsal leaves behind. */
export function runningCommands(): string[] {
  // On Linux without `ps`, which a small system does not have.
  if (!existsSync('/proc/self/cmdline')) {
    return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n')
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((id) => commandLine(`/proc/${id}/cmdline`).replaceAll('\0', ' '))
}

/** Empty for a process that has ended meanwhile. */
function commandLine(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
