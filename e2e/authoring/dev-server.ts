import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { projectRoot } from '../../src/cli/root.ts'
import { expect } from '../fixtures.ts'

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

async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (typeof address !== 'object' || address === null) throw new Error('a port has no number')
  return address.port
}
