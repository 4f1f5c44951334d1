import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  accessSync,
  closeSync,
  constants,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isRecord } from '../src/rpc.ts'
import { endWithTests } from './children.ts'
import { freePort } from './port.ts'

export const user = 'workshop'
export const password = 'btcpp23berlin'

const provided = join(import.meta.dirname, '../../../../.cache/bitcoind-root/bitcoind')

const found = findBitcoind(process.env)

/** Why nothing can be tested against a real node here; false where it can. */
export const noBitcoind =
  found === undefined &&
  'there is no bitcoind: run workshop/pkgs/your_app/test/provide-bitcoind as root on Debian, put one on PATH, or say BITCOIND=PATH'

/**
 * The path of a real bitcoind, if there is one.
 *
 * @throws Error where BITCOIND names no program
 */
function findBitcoind(environment: NodeJS.ProcessEnv): string | undefined {
  const asked = environment['BITCOIND']
  if (asked !== undefined) {
    if (isProgram(asked)) return asked
    throw new Error(`BITCOIND=${asked} is not a program`)
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return [...folders.map((folder) => join(folder, 'bitcoind')), provided].find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A real node on a regtest chain of its own, with a folder that goes away with `remove`. */
export class Bitcoind {
  readonly port: number
  readonly #folder = mkdtempSync(join(tmpdir(), 'your_app-node-'))
  #process: ChildProcess | undefined

  private constructor(port: number) {
    this.port = port
  }

  /** A node that has been started and answers. */
  static async start(): Promise<Bitcoind> {
    const node = new Bitcoind(await freePort())
    node.launch()
    await node.answers()
    return node
  }

  /** Starts the process without waiting until it answers. */
  launch(...options: string[]): void {
    if (found === undefined) throw new Error(String(noBitcoind))
    const log = openSync(join(this.#folder, 'log'), 'a')
    this.#process = spawn(
      found,
      [
        '-regtest',
        '-listen=0',
        `-datadir=${this.#folder}`,
        `-rpcport=${this.port}`,
        `-rpcuser=${user}`,
        `-rpcpassword=${password}`,
        ...options,
      ],
      { stdio: ['ignore', log, log] },
    )
    endWithTests(this.#process)
    closeSync(log)
  }

  /** Waits until the node answers. */
  async answers(): Promise<void> {
    const end = Date.now() + 30_000
    while (this.#process?.exitCode === null && Date.now() < end) {
      if (await this.call('getblockcount').catch(() => undefined)) return
      await sleep(20)
    }
    throw new Error(`bitcoind does not answer:\n${readFileSync(join(this.#folder, 'log'), 'utf8')}`)
  }

  /** What an RPC method gives: a text as it is, anything else as JSON. */
  async call(method: string, ...params: unknown[]): Promise<string> {
    const response = await fetch(`http://127.0.0.1:${this.port}/`, {
      method: 'POST',
      headers: { Authorization: `Basic ${btoa(`${user}:${password}`)}` },
      body: JSON.stringify({ jsonrpc: '1.0', id: 'test', method, params }),
    })
    const answer: unknown = await response.json()
    if (!response.ok || !isRecord(answer)) throw new Error(`${method} failed: ${response.status}`)
    const { result } = answer
    return typeof result === 'string' ? result : JSON.stringify(result)
  }

  async mine(blocks: number): Promise<void> {
    // The example address of BIP 173, with the prefix of regtest.
    await this.call('generatetoaddress', blocks, 'bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080')
  }

  /** Sends a signal: SIGSTOP makes the node slow, SIGCONT quick again. */
  signal(name: 'SIGSTOP' | 'SIGCONT'): void {
    this.#process?.kill(name)
  }

  /** Ends the process, at once with SIGKILL or in order with SIGTERM. */
  async end(name: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const node = this.#process
    if (node === undefined || node.exitCode !== null || node.signalCode !== null) return
    const exit = once(node, 'exit')
    node.kill(name)
    await exit
  }

  async remove(): Promise<void> {
    await this.end('SIGKILL')
    rmSync(this.#folder, { recursive: true })
  }
}
