import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { ProjectCopy } from '../src/cli/project-copy.ts'
import { expect } from './fixtures.ts'
import { freePort } from './ports.ts'

/** A site that `npm run present` serves. */
export interface PresentSite {
  readonly port: number
  /** Ends the command as Ctrl-C does. */
  readonly close: () => Promise<void>
}

/** Runs `npm run present` of a copy of the project on a free port, and waits until it serves. */
export async function present(
  copy: ProjectCopy,
  env: Readonly<Record<string, string>>,
): Promise<PresentSite> {
  const port = await freePort()
  const script = path.join(copy.folder, 'src/cli/present.command.ts')
  const command = spawn(process.execPath, [script, '--no-open', '--port', String(port)], {
    cwd: copy.folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let printed = ''
  command.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const ended = once(command, 'exit')
  const answers = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/`).then(
      ({ ok }) => ok,
      () => false,
    )
  const state = async (): Promise<string> =>
    command.exitCode === null ? ((await answers()) ? 'serving' : 'starting') : printed
  await expect.poll(state, { timeout: 60_000 }).not.toBe('starting')
  expect(await state()).toBe('serving')
  return {
    port,
    close: async () => {
      command.kill('SIGINT')
      await ended
    },
  }
}
