import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { edit } from '../../src/cli/project-copy.ts'
import { projectRoot } from '../../src/cli/root.ts'
import { expect } from '../fixtures.ts'
import { freePort } from '../ports.ts'

/** Copies the second workshop to a folder, with what lies or stands in one that nobody else may see. */
export function copyWithSecrets(folder: string): void {
  cpSync(path.join(projectRoot, 'e2e/authoring/second-workshop'), folder, { recursive: true })
  const machine = path.join(folder, 'workshop/.vm')
  mkdirSync(machine)
  writeFileSync(path.join(machine, 'id_ed25519'), 'a secret')
  symlinkSync(projectRoot, path.join(machine, 'vm'))
  const settings = path.join(folder, 'content/workshop.yaml')
  edit(settings, 'licence:', 'event: { wifi: { password: a secret } }\n\nlicence:')
}

/** The server for writing, as a test has it. */
export interface DevServer {
  readonly site: string
  /** Everything that it said so far. */
  readonly said: () => string
  readonly stop: () => Promise<void>
}

/** Starts the server for writing on the workshop in `folder`, and waits for its first page. */
export async function startDevServer(folder: string): Promise<DevServer> {
  const port = await freePort()
  const site = `http://localhost:${port}`
  const server = spawn(process.execPath, ['src/cli/dev.command.ts', '--port', String(port)], {
    cwd: projectRoot,
    // As in a shell that has built something.
    env: { ...process.env, WORKSHOP: folder, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  }
  await expect
    .poll(
      () =>
        fetch(site).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 30_000 },
    )
    .toBe(true)
  const stop = async (): Promise<void> => {
    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    await ended
  }
  return { site, said: () => said, stop }
}
