import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import { after, before, test } from 'node:test'
import { password } from './bitcoind.ts'
import { freePort } from './port.ts'
import { rpcOptions, serve, type App } from './your_app.ts'

// No real node answers like this, so a plain TCP server does.
let strange: Server
let app: App
let url: string
let answer: (socket: Socket, question: string) => void

before(async () => {
  const port = await freePort()
  strange = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    socket.once('data', (question) => answer(socket, question.toString()))
  }).listen(port, '127.0.0.1')
  await once(strange, 'listening')
  ;({ app, url } = await serve(rpcOptions(port)))
})
after(() => {
  app.process.kill('SIGKILL')
  strange.close()
})

const garbage = 'The node answers something that is not Bitcoin Core RPC.'
const hollow = 'The node answers without a chain, a height and a best block.'
const hash = '0f9188f13cb7b2c71f2a335e3a4fc328bf5beb436012afca590b1a11466e2206'

const good = `"chain":"main","blocks":0,"bestblockhash":"${hash}"`

const http = (status: string, body: string) =>
  `HTTP/1.1 ${status}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
const result = (value: unknown) =>
  http('200 OK', JSON.stringify({ result: value, error: null, id: 1 }))
const rpcError = (code: unknown) =>
  http(
    '500 Internal Server Error',
    JSON.stringify({ result: null, error: { code, message: '<b>' }, id: 1 }),
  )

const cases: [what: string, bytes: string, status: number, sentence: string][] = [
  ['nothing', '', 503, 'The node cannot be reached (ECONNRESET).'],
  ['another protocol', 'SSH-2.0-OpenSSH_10.0\r\n', 502, garbage],
  ['zero bytes', '\0'.repeat(5000), 502, garbage],
  ['endless headers', `HTTP/1.1 200 OK\r\n${'X-Y: z\r\n'.repeat(9000)}`, 502, garbage],
  [
    'a cut answer',
    'HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{',
    503,
    'The node cannot be reached (ECONNRESET).',
  ],
  ['a broken chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n', 502, garbage],
  ['two megabytes', http('200 OK', `{"result":{${good}}${' '.repeat(2_000_000)}}`), 502, garbage],
  ['no body', http('200 OK', ''), 502, garbage],
  ['HTML', http('200 OK', '<h1>It works!</h1>'), 502, garbage],
  [
    'a redirect',
    'HTTP/1.1 302 Found\r\nLocation: /login\r\nContent-Length: 0\r\n\r\n',
    502,
    garbage,
  ],
  ['no object', http('200 OK', '[]'), 502, garbage],
  ['no result', http('200 OK', '{}'), 502, garbage],
  ['a result with a bad status', http('500 Oops', '{"result":1}'), 502, garbage],
  ['an error without a code', rpcError('<script>'), 502, garbage],
  ['an RPC error', rpcError(-32601), 502, 'The node answers with the RPC error -32601.'],
  ['warming up', rpcError(-28), 503, 'The node is warming up.'],
  [
    'refused login',
    http('401 Unauthorized', ''),
    502,
    'The node refuses the RPC user or the password.',
  ],
  [
    'refused address',
    http('403 Forbidden', ''),
    502,
    'The node takes no RPC calls from this address.',
  ],
  [
    'full queue',
    http('503 Service Unavailable', 'Work queue depth exceeded'),
    503,
    'The node has too much to do.',
  ],
  ['null', result(null), 502, hollow],
  ['a number', result(7), 502, hollow],
  ['a foreign chain', result({ chain: '<script>', blocks: 1, bestblockhash: hash }), 502, hollow],
  ['half a block', result({ chain: 'main', blocks: 1.5, bestblockhash: hash }), 502, hollow],
  ['a height as text', result({ chain: 'main', blocks: '1', bestblockhash: hash }), 502, hollow],
  ['a negative height', result({ chain: 'main', blocks: -1, bestblockhash: hash }), 502, hollow],
  ['a short hash', result({ chain: 'main', blocks: 1, bestblockhash: 'abc' }), 502, hollow],
]

for (const [what, bytes, status, sentence] of cases) {
  test(`the node answers ${what}`, async () => {
    answer = (socket) => socket.end(bytes)
    const response = await fetch(url)
    assert.deepEqual([response.status, await response.json()], [status, { error: sentence }])
  })
}

test('a node that repeats the password back gets it onto no page and into no log', async () => {
  const login = btoa(`workshop:${password}`)
  for (const echo of [password, JSON.stringify({ error: { code: -1, message: password } })]) {
    answer = (socket, question) => {
      assert.ok(question.includes(login))
      socket.end(http('500 Oops', echo))
    }
    for (const accept of ['text/html', 'application/json']) {
      const text = await (await fetch(url, { headers: { accept } })).text()
      assert.ok(!text.includes(password) && !text.includes(login), text)
    }
  }
  assert.ok(!`${app.stdout}${app.stderr}`.includes(password))
  assert.equal(app.stderr, '')
})

test('a node that sends a little at a time, for ever', async () => {
  let drip: NodeJS.Timeout | undefined
  answer = (socket) => {
    socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n')
    drip = setInterval(() => socket.write('1\r\n \r\n'), 100)
  }
  const response = await fetch(url)
  clearInterval(drip)
  assert.equal(response.status, 504)
  assert.deepEqual(await response.json(), { error: 'The node did not answer within 5 seconds.' })
})

test('after all that, a good answer is taken', async () => {
  answer = (socket) => socket.end(http('200 OK', `{"result":{${good}}}`))
  assert.deepEqual(await (await fetch(url)).json(), { chain: 'main', height: 0, bestBlock: hash })
})
