import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { after, before, suite, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { Bitcoind, noBitcoind } from './bitcoind.ts'
import { rpcOptions, serve, type App } from './your_app.ts'

suite('with a real node', { skip: noBitcoind }, () => {
  let node: Bitcoind
  let app: App
  let port: number
  let url: string

  before(async () => {
    node = await Bitcoind.start()
    ;({ app, port, url } = await serve(rpcOptions(node.port)))
  })
  after(async () => {
    app.process.kill('SIGKILL')
    await node.remove()
  })

  /** Sends bytes and gives all that comes back until the server closes. */
  async function send(bytes: string | Buffer): Promise<string> {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => socket.destroy())
    let text = ''
    socket.setEncoding('latin1').on('data', (part: string) => (text += part))
    if (bytes === '') socket.end()
    else socket.write(bytes)
    await new Promise((resolve) => socket.once('close', resolve))
    return text
  }

  const head = 'Host: x\r\nConnection: close\r\n'

  test('malformed requests are refused, and the server goes on', async () => {
    const cases: [what: string, bytes: string | Buffer, answer: RegExp][] = [
      ['nothing', '', /^$/],
      ['no HTTP', 'hello\r\n\r\n', /^HTTP\/1.1 400 /],
      ['a TLS greeting', Buffer.from('16030100c8010000c40303', 'hex'), /^HTTP\/1.1 400 /],
      ['zero bytes', Buffer.alloc(1000), /^HTTP\/1.1 400 /],
      ['no host', 'GET / HTTP/1.1\r\n\r\n', /^HTTP\/1.1 400 /],
      ['HTTP/1.0', 'GET / HTTP/1.0\r\n\r\n', /^HTTP\/1.1 200 /],
      ['an unknown method', `BREW / HTTP/1.1\r\n${head}\r\n`, /^HTTP\/1.1 400 /],
      ['a blank in the address', `GET / x HTTP/1.1\r\n${head}\r\n`, /^HTTP\/1.1 400 /],
      ['no address', `GET HTTP/1.1\r\n${head}\r\n`, /^HTTP\/1.1 400 /],
      ['a star', `OPTIONS * HTTP/1.1\r\n${head}\r\n`, /^HTTP\/1.1 404 /],
      ['a tunnel', `CONNECT a:1 HTTP/1.1\r\n${head}\r\n`, /^$/],
      [
        'an upgrade',
        'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: x\r\n\r\n',
        /^HTTP\/1.1 200 /,
      ],
      ['a long address', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\n${head}\r\n`, /^HTTP\/1.1 431 /],
      [
        'long headers',
        `GET / HTTP/1.1\r\n${head}X: ${'a'.repeat(100_000)}\r\n\r\n`,
        /^HTTP\/1.1 431 /,
      ],
      [
        'a long wish',
        `GET / HTTP/1.1\r\n${head}Accept: ${',;q='.repeat(3000)}\r\n\r\n`,
        /^HTTP\/1.1 200 /,
      ],
      [
        'two lengths',
        `POST / HTTP/1.1\r\n${head}Content-Length: 1\r\nContent-Length: 2\r\n\r\n`,
        /^HTTP\/1.1 400 /,
      ],
      [
        'a length and chunks',
        `POST / HTTP/1.1\r\n${head}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`,
        /^HTTP\/1.1 400 /,
      ],
      [
        'a broken chunk',
        `POST / HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\n\r\nxyz\r\n`,
        /^HTTP\/1.1 4/,
      ],
      [
        'a strange expectation',
        `GET / HTTP/1.1\r\n${head}Expect: coffee\r\n\r\n`,
        /^HTTP\/1.1 417 /,
      ],
    ]
    for (const [what, bytes, answer] of cases) {
      assert.match((await send(bytes)).slice(0, 40), answer, what)
      assert.equal((await fetch(url)).status, 200, `after ${what}`)
    }
    assert.equal(app.stderr, '')
    assert.equal(app.process.exitCode, null)
  })

  test('a large body that nobody wants does not cost the answer', async () => {
    const body = 'a'.repeat(5_000_000)
    for (let count = 0; count < 5; count++) {
      assert.equal((await fetch(url, { method: 'POST', body })).status, 405)
    }
  })

  test('two requests in one packet get two answers', async () => {
    const text = await send(`GET / HTTP/1.1\r\nHost: x\r\n\r\nGET /healthz HTTP/1.1\r\n${head}\r\n`)
    assert.deepEqual(text.match(/HTTP\/1.1 \d+/g), ['HTTP/1.1 200', 'HTTP/1.1 200'])
    assert.ok(text.indexOf('regtest') < text.indexOf('"ok"'))
  })

  suite('clients that take their time', { concurrency: true }, () => {
    const slow: [what: string, start: string, drip: string, within: number][] = [
      ['say nothing', '', '', 7000],
      ['send a header a byte at a time', 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ', 'a', 7000],
      ['never end a request line', 'GET /', 'a', 7000],
      [
        'send a body a byte at a time',
        'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n',
        'a',
        12_500,
      ],
    ]
    for (const [what, start, drip, within] of slow) {
      test(`100 that ${what} hold up nobody and are sent away`, async () => {
        const sockets = Array.from({ length: 100 }, () => connect(port, '127.0.0.1'))
        for (const socket of sockets) {
          socket.on('error', () => socket.destroy()).resume()
          if (start !== '') socket.write(start)
        }
        const begin = Date.now()
        const open = () => sockets.filter((socket: Socket) => !socket.closed)
        while (open().length > 0 && Date.now() - begin < within) {
          const asked = Date.now()
          assert.equal((await fetch(url)).status, 200)
          // Long before the first of them is sent away, however busy the computer is.
          assert.ok(Date.now() - asked < 3000)
          if (drip !== '') for (const socket of open()) socket.write(drip)
          await sleep(200)
        }
        assert.equal(open().length, 0, `${open().length} still connected after ${within} ms`)
      })
    }

    test('a client that asks and asks and never reads fills no memory', async () => {
      const memory = () =>
        Number(
          /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${app.process.pid}/status`, 'utf8'))?.[1],
        )
      const socket = connect(port, '127.0.0.1').pause()
      socket.on('error', () => socket.destroy())
      const before = memory()
      let sent = 0
      const requests = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(1000)
      // As much as the server takes, at most 100,000 requests.
      while (sent < 100_000 && !socket.closed) {
        sent += 1000
        if (!socket.write(requests)) {
          // The server may also end the connection, which `once` takes for an error.
          const drain = once(socket, 'drain').catch(() => undefined)
          const drained = await Promise.race([drain, sleep(1000)])
          if (drained === undefined) break
        }
      }
      assert.equal((await fetch(url)).status, 200)
      const grown = (memory() - before) / 1024
      socket.destroy()
      assert.ok(grown < 100, `${grown} MiB more for ${sent} requests`)
    })
  })
})
