import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, before, suite, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { Bitcoind, noBitcoind } from './bitcoind.ts'
import { rpcOptions, serve, type App } from './your_app.ts'

suite('with a real node', { skip: noBitcoind }, () => {
  let node: Bitcoind
  before(async () => {
    node = await Bitcoind.start()
  })
  after(() => node.remove())

  /** Sends a signal and tells how the program ended and after how many milliseconds. */
  async function stop(app: App, signal: 'SIGTERM' | 'SIGINT' = 'SIGTERM') {
    const start = Date.now()
    app.process.kill(signal)
    const { status, stderr } = await app.ended
    assert.equal(app.process.signalCode, null)
    return { status, stderr, ms: Date.now() - start }
  }

  function expectClean(ending: { status: number | null; stderr: string; ms: number }): void {
    assert.deepEqual([ending.status, ending.stderr], [0, ''])
    assert.ok(ending.ms < 1000, `${ending.ms} ms`)
  }

  test('an idle server stops at once', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const { app, url } = await serve(rpcOptions(node.port))
      await (await fetch(url)).text()
      const ending = await stop(app, signal)
      expectClean(ending)
      assert.ok(ending.ms < 300, `${ending.ms} ms`)
    }
  })

  test('requests in flight are answered when the node answers soon', async () => {
    const { app, url } = await serve(rpcOptions(node.port))
    node.signal('SIGSTOP')
    const answers = Array.from({ length: 20 }, () => fetch(url))
    await sleep(200)
    const stopped = stop(app)
    await sleep(200)
    node.signal('SIGCONT')
    for (const answer of await Promise.all(answers)) {
      assert.equal(answer.status, 200)
      assert.equal(answer.headers.get('connection'), 'close')
    }
    expectClean(await stopped)
  })

  test('requests in flight are answered without the node when it does not', async () => {
    const { app, url } = await serve(rpcOptions(node.port))
    node.signal('SIGSTOP')
    const answers = Array.from({ length: 20 }, () => fetch(url))
    await sleep(200)
    const ending = await stop(app)
    node.signal('SIGCONT')
    for (const answer of await Promise.all(answers)) {
      assert.deepEqual(
        [answer.status, await answer.json()],
        [503, { error: 'your_app is stopping.' }],
      )
    }
    expectClean(ending)
  })

  test('clients that never finish their request do not hold it up', async () => {
    const { app, port } = await serve(rpcOptions(node.port))
    const sockets = Array.from({ length: 50 }, () => connect(port, '127.0.0.1'))
    for (const socket of sockets) {
      socket.on('error', () => socket.destroy())
      socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ')
    }
    await sleep(200)
    expectClean(await stop(app))
  })
})
