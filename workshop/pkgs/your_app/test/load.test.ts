import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { isRecord } from '../src/rpc.ts'
import { Bitcoind, noBitcoind } from './bitcoind.ts'
import { rpcOptions, serve, type App } from './your_app.ts'

suite('with a real node', { skip: noBitcoind }, () => {
  let node: Bitcoind
  let app: App
  let url: string
  const agent = new Agent({ keepAlive: true, maxSockets: 100 })

  before(async () => {
    node = await Bitcoind.start()
    const probe = ['--expose-gc', '--import', join(import.meta.dirname, 'probe.ts')]
    ;({ app, url } = await serve(rpcOptions(node.port), probe))
  })
  after(async () => {
    agent.destroy()
    app.process.kill('SIGKILL')
    await node.remove()
  })

  /** The status of one answer; an answer that does not come whole is an error. */
  function ask(): Promise<number> {
    return new Promise((resolve, reject) => {
      get(url, { agent }, (response) => {
        let length = 0
        response.on('data', (part: Buffer) => (length += part.length)).on('error', reject)
        response.on('end', () => {
          assert.equal(length, Number(response.headers['content-length']))
          resolve(response.statusCode ?? 0)
        })
      }).on('error', reject)
    })
  }

  /** Asks as long as `more` says so, 100 at a time, and counts the answers by status. */
  async function load(more: () => boolean): Promise<Record<string, number>> {
    const counts: Record<string, number> = {}
    const visitor = async () => {
      while (more()) {
        const status = await ask()
        counts[status] = (counts[status] ?? 0) + 1
      }
    }
    await Promise.all(Array.from({ length: 100 }, visitor))
    return counts
  }

  function times(count: number): () => boolean {
    return () => count-- > 0
  }

  /** What the program holds after the garbage collection. */
  async function holds(): Promise<{ heap: number; resources: number; files: number }> {
    agent.destroy()
    await sleep(200)
    const seen = app.stdout.length
    app.process.kill('SIGUSR2')
    const { stdout } = app.process
    assert.ok(stdout)
    while (!/probe .*\n/.test(app.stdout.slice(seen))) await once(stdout, 'data')
    const told: unknown = JSON.parse(/probe (.*)\n/.exec(app.stdout.slice(seen))?.[1] ?? '')
    assert.ok(isRecord(told))
    return {
      heap: Number(told['heapUsed']),
      resources: Number(told['resources']),
      files: readdirSync(`/proc/${app.process.pid}/fd`).length,
    }
  }

  test('10,000 requests, 100 at a time, with the node killed and started in between', async () => {
    assert.deepEqual(await load(times(2000)), { 200: 2000 })
    const early = await holds()

    const start = Date.now()
    assert.deepEqual(await load(times(3000)), { 200: 3000 })
    const calm = Date.now() - start

    // Killed while requests are under way: each of them still gets an answer.
    const during = load(times(2000))
    await sleep(calm / 6)
    await node.end('SIGKILL')
    const { 200: before = 0, 503: since = 0, ...others } = await during
    assert.deepEqual(others, {})
    assert.ok(before > 0 && since > 0, `${before} with the node, ${since} without`)
    assert.deepEqual(await load(times(1000)), { 503: 1000 })

    // Started while requests come: from its first answer on, there is no other.
    let up = false
    const starting = load(() => !up)
    node.launch()
    await node.answers()
    up = true
    const seen = Object.keys(await starting)
    assert.ok(
      seen.every((status) => status === '200' || status === '503'),
      seen.join(),
    )
    assert.deepEqual(await load(times(4000)), { 200: 4000 })

    const late = await holds()
    assert.equal(late.resources, early.resources)
    assert.equal(late.files, early.files)
    assert.ok(late.heap - early.heap < 2_000_000, `${late.heap - early.heap} bytes more`)
    assert.equal(app.stderr, '')
    const lines = app.stdout.split('\n').filter((line) => !line.startsWith('probe'))
    assert.ok(lines.length < 12, `the log tells changes, not requests:\n${lines.join('\n')}`)
  })

  test('while the node is slow, visitors share one question to it', async () => {
    node.signal('SIGSTOP')
    const answers = load(times(100))
    await sleep(300)
    const files = readdirSync(`/proc/${app.process.pid}/fd`).length
    node.signal('SIGCONT')
    assert.deepEqual(await answers, { 200: 100 })
    await sleep(50)
    assert.equal(files - readdirSync(`/proc/${app.process.pid}/fd`).length, 1)
  })
})
