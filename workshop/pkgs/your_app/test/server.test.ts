import assert from 'node:assert/strict'
import { Agent, get, request } from 'node:http'
import { after, before, suite, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { Bitcoind, noBitcoind, password } from './bitcoind.ts'
import { isRecord } from '../src/rpc.ts'
import { rpcOptions, run, serve, type App } from './your_app.ts'

suite('with a real node', { skip: noBitcoind }, () => {
  let node: Bitcoind
  let app: App
  let port: number
  let url: string

  before(async () => {
    node = await Bitcoind.start()
    await node.mine(3)
    ;({ app, port, url } = await serve(rpcOptions(node.port)))
  })
  after(async () => {
    app.process.kill('SIGKILL')
    await node.remove()
  })

  const html = { Accept: 'text/html,*/*;q=0.8' }

  async function expectTrouble(status: number, sentence: string, at = url): Promise<void> {
    const [json, page] = await Promise.all([fetch(at), fetch(at, { headers: html })])
    assert.deepEqual([json.status, await json.json()], [status, { error: sentence }])
    assert.equal(page.status, status)
    assert.ok((await page.text()).includes(`<p>${sentence}</p>`))
  }

  test('the chain as JSON', async () => {
    const response = await fetch(url)
    assert.equal(response.status, 200)
    assert.equal(response.headers.get('content-type'), 'application/json')
    assert.equal(response.headers.get('vary'), 'Accept')
    const chain = { chain: 'regtest', height: 3, bestBlock: await node.call('getbestblockhash') }
    assert.deepEqual(await response.json(), chain)
    await node.mine(1)
    const later = { chain: 'regtest', height: 4, bestBlock: await node.call('getbestblockhash') }
    assert.deepEqual(await (await fetch(url)).json(), later)
  })

  test('the chain as a page', async () => {
    const response = await fetch(url, { headers: html })
    assert.equal(response.status, 200)
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8')
    const page = await response.text()
    const height = await node.call('getblockcount')
    const bestBlock = await node.call('getbestblockhash')
    for (const value of ['regtest', height, `<code>${bestBlock}</code>`]) {
      assert.ok(page.includes(`<dd>${value}</dd>`), value)
    }
  })

  test('listens on IPv4 and IPv6, and reaches the node by both and by name', async () => {
    const there = `127.0.0.1:${port}`
    for (const at of [there, `[::1]:${port}`, `localhost:${port}`]) {
      assert.equal((await fetch(`http://${at}/`)).status, 200, at)
    }
    for (const host of ['localhost', '::1', '127.0.0.1']) {
      const { app: other, url: at } = await serve(rpcOptions(node.port, { host }))
      assert.equal((await fetch(at)).status, 200, host)
      other.process.kill('SIGKILL')
    }
  })

  test('other addresses, other methods and HEAD', async () => {
    const cases: [method: string, path: string, status: number][] = [
      ['GET', '/healthz', 200],
      ['GET', '/?any=query', 200],
      ['GET', `http://your.app:${port}/healthz?x`, 200],
      ['GET', `http://your.app:${port}`, 200],
      ['GET', '/favicon.ico', 404],
      ['GET', '//healthz', 404],
      ['GET', '/%00', 404],
      ['POST', '/missing', 404],
      ['HEAD', '/', 200],
      ['HEAD', '/healthz', 200],
      ['HEAD', '/missing', 404],
      ['POST', '/', 405],
      ['PUT', '/healthz', 405],
      ['OPTIONS', '/', 405],
      ['DELETE', '/', 405],
    ]
    for (const [method, path, status] of cases) {
      const answer = await ask(method, path)
      assert.equal(answer.status, status, `${method} ${path}`)
      assert.equal(answer.allow, status === 405 ? 'GET, HEAD' : undefined)
      assert.equal(answer.body === '', method === 'HEAD', `${method} ${path}`)
      assert.equal(answer.length > 0, true)
    }
    await expectTrouble(404, 'There is nothing at this address.', `${url}nothing`)
  })

  function ask(method: string, path: string) {
    return new Promise<{ status: number; allow: string | undefined; length: number; body: string }>(
      (resolve, reject) => {
        const call = request({ host: '127.0.0.1', port, method, path, agent: false })
        call.on('error', reject).end(method === 'POST' ? 'x=1' : undefined)
        call.on('response', (response) => {
          let body = ''
          response.setEncoding('utf8').on('data', (part: string) => (body += part))
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              allow: response.headers.allow,
              length: Number(response.headers['content-length']),
              body,
            }),
          )
        })
      },
    )
  }

  test('a wrong password', async () => {
    const wrong = 'never-shown-anywhere'
    const { app: other, url: at } = await serve(rpcOptions(node.port, { password: wrong }))
    await expectTrouble(502, 'The node refuses the RPC user or the password.', at)
    other.process.kill('SIGTERM')
    const { stdout, stderr } = await other.ended
    assert.ok(!`${stdout}${stderr}`.includes(wrong))
  })

  test('a node that stops, starts, warms up and is back: the server recovers by itself', async () => {
    await node.mine(2000)
    await node.end('SIGTERM')
    await expectTrouble(503, 'The node cannot be reached (ECONNREFUSED).')
    assert.equal((await fetch(`${url}healthz`)).status, 200)
    assert.equal((await fetch(url)).headers.get('retry-after'), '5')

    // It checks all its blocks before it answers: long enough to be seen.
    node.launch('-checkblocks=0', '-checklevel=4')
    const seen = new Set<string>()
    const end = Date.now() + 30_000
    while (!seen.has('200') && Date.now() < end) {
      const response = await fetch(url)
      const answer: unknown = await response.json()
      const error = isRecord(answer) ? String(answer['error']) : 'no object'
      seen.add(response.ok ? '200' : `${response.status} ${error}`)
      await sleep(5)
    }
    assert.deepEqual(
      [...seen],
      ['503 The node cannot be reached (ECONNREFUSED).', '503 The node is warming up.', '200'],
    )
    assert.deepEqual(app.stdout.trimEnd().split('\n').slice(-3), [
      'The node cannot be reached (ECONNREFUSED).',
      'The node is warming up.',
      'The node answers again.',
    ])
  })

  test('a slow node: the answer says so after five seconds, and the next one comes', async () => {
    node.signal('SIGSTOP')
    const start = Date.now()
    await expectTrouble(504, 'The node did not answer within 5 seconds.')
    const took = Date.now() - start
    assert.ok(took > 4500 && took < 7000, `${took} ms`)
    node.signal('SIGCONT')
    assert.equal((await fetch(url)).status, 200)
  })

  test('a port that is taken', async () => {
    assert.deepEqual(await run([...rpcOptions(node.port), 'server', String(port)]), {
      status: 1,
      stdout: '',
      stderr: `your_app: cannot listen on port ${port}: EADDRINUSE\n`,
    })
  })

  test('the password is in no line that was printed', () => {
    assert.ok(app.stdout.includes('listening'))
    assert.ok(!`${app.stdout}${app.stderr}`.includes(password))
    assert.equal(app.stderr, '')
  })

  test('one connection carries many requests', async () => {
    const sockets = new Set<unknown>()
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    for (let count = 0; count < 5; count++) {
      await new Promise<void>((resolve, reject) => {
        get(url, { agent }, (response) => {
          sockets.add(response.socket)
          response.resume().on('end', resolve)
        }).on('error', reject)
      })
    }
    agent.destroy()
    assert.equal(sockets.size, 1)
  })
})
