import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { MachineError } from '../../../src/rehearsal/machine.ts'

/**
 * Installs a Debian package with apt-get where a program of it is not there yet.
 *
 * @throws MachineError where apt-get cannot
 */
export async function provideProgram(
  program: string,
  debianPackage: string,
  signal: AbortSignal,
): Promise<void> {
  const path = `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/bin`
  if (path.split(':').some((folder) => existsSync(join(folder, program)))) return
  const install = `apt-get install -y --no-install-recommends ${debianPackage}`
  await call(
    'sh',
    ['-c', `${install} || { apt-get update && ${install}; }`],
    `the stand-in needs ${program}, and apt-get cannot install it`,
    signal,
  )
}

/**
 * Runs a program to its end, and gives what it wrote to standard output.
 *
 * @throws MachineError that says `trouble` and how its output ended, where its status is not 0
 * @throws the signal's reason when it is aborted; the program is ended by then
 */
export async function call(
  program: string,
  args: readonly string[],
  trouble: string,
  signal: AbortSignal,
): Promise<string> {
  signal.throwIfAborted()
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  let output = ''
  let said = ''
  child.on('error', (error) => (said += error.message))
  child.stdout.on('data', (text: Buffer) => (output += text.toString()))
  child.stderr.on('data', (text: Buffer) => (said += text.toString()))
  const stop = () => child.pid !== undefined && process.kill(-child.pid, 'SIGTERM')
  signal.addEventListener('abort', stop)
  await once(child, 'close')
  signal.removeEventListener('abort', stop)
  signal.throwIfAborted()
  if (child.exitCode === 0) return output
  const last = `${output}\n${said}`.trim().split('\n').slice(-10)
  throw new MachineError(`${trouble}\n${last.join('\n')}`)
}
