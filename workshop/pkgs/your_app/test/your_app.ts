import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { password, user } from './bitcoind.ts'
import { endWithTests } from './children.ts'
import { freePort } from './port.ts'

const main = join(import.meta.dirname, '../src/main.ts')

/** The options that log in to a node on this machine. */
export function rpcOptions(
  port: number,
  given: { host?: string; password?: string } = {},
): string[] {
  const login = ['--rpc-user', user, '--rpc-password', given.password ?? password]
  return ['--rpc-host', given.host ?? '127.0.0.1', '--rpc-port', String(port), ...login]
}

/** How a run of the program ended. */
export interface Ending {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the program as it stands, to its end. */
export async function run(args: readonly string[], environment = {}): Promise<Ending> {
  return new App(args, [], environment).ended
}

/** The program while it runs. */
export class App {
  readonly process: ChildProcess
  readonly ended: Promise<Ending>
  stdout = ''
  stderr = ''

  constructor(args: readonly string[], nodeOptions: readonly string[] = [], environment = {}) {
    this.process = spawn(process.execPath, [...nodeOptions, main, ...args], {
      env: { ...process.env, NOTIFY_SOCKET: '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.process.stdout?.setEncoding('utf8').on('data', (text: string) => (this.stdout += text))
    this.process.stderr?.setEncoding('utf8').on('data', (text: string) => (this.stderr += text))
    endWithTests(this.process)
    this.ended = once(this.process, 'close').then(() => ({
      status: this.process.exitCode,
      stdout: this.stdout,
      stderr: this.stderr,
    }))
  }

  /** Waits for a text in what the program prints. */
  async prints(text: string): Promise<void> {
    while (!this.stdout.includes(text)) {
      const { stdout } = this.process
      if (stdout === null || stdout.readableEnded)
        throw new Error(`never printed: ${text}\n${this.stderr}`)
      await Promise.race([once(stdout, 'data'), this.ended])
    }
  }
}

/** The program's web server, once it listens. */
export async function serve(
  options: readonly string[],
  nodeOptions: readonly string[] = [],
): Promise<{ app: App; port: number; url: string }> {
  const port = await freePort()
  const app = new App([...options, 'server', String(port)], nodeOptions)
  await app.prints(`listening on port ${port}`)
  return { app, port, url: `http://127.0.0.1:${port}/` }
}
