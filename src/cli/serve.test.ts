import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { ask } from './ask.ts'
import { serve } from './serve.ts'

const root = mkdtempSync(path.join(tmpdir(), 'serve-'))
const folder = path.join(root, 'dist')

before(() => {
  mkdirSync(path.join(folder, 'a/b c'), { recursive: true })
  mkdirSync(path.join(folder, 'empty'))
  for (const [file, text] of Object.entries({
    'dist/index.html': 'home',
    'dist/404.html': 'lost',
    'dist/a/index.html': 'a',
    'dist/a/b c/index.html': 'bc',
    'dist/x.js': 'x',
    'dist/x.pdf': '%PDF',
    'dist/x.bin': 'x',
    secret: 'secret',
    'dist2/index.html': 'secret',
  })) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
})
after(() => {
  rmSync(root, { recursive: true })
})

const html = 'text/html; charset=utf-8'
const answers: readonly (readonly [url: string, status: number, body: string, type: string])[] = [
  ['/', 200, 'home', html],
  ['/a/', 200, 'a', html],
  ['/a/?q=1', 200, 'a', html],
  ['/a/b%20c/', 200, 'bc', html],
  ['/x.js', 200, 'x', 'text/javascript; charset=utf-8'],
  ['/x.pdf', 200, '%PDF', 'application/pdf'],
  ['/x.bin', 200, 'x', 'application/octet-stream'],
  ['//a/', 200, 'a', html],
  ['/nowhere', 404, 'lost', html],
  ['/empty/', 404, 'lost', html],
  ['/x.js/', 404, 'lost', html],
  ['/../secret', 404, 'lost', html],
  ['/%2e%2e/secret', 404, 'lost', html],
  ['/..%2fsecret', 404, 'lost', html],
  ['/..%2fdist2/', 404, 'lost', html],
  ['/%00', 404, 'lost', html],
  ['/%E0%A4%A', 404, 'lost', html],
  ['//', 200, 'home', html],
  ['/http://[', 404, 'lost', html],
]

describe('serve', () => {
  let server: Server
  before(async () => {
    server = await serve(folder, 0, '/', 'network')
  })
  after(() => {
    server.close()
    server.closeAllConnections()
  })

  for (const [url, status, body, type] of answers) {
    it(`${url} is ${status} ${body}`, async () => {
      const answer = await ask(server, url)
      assert.deepEqual([answer.status, answer.body, answer.type], [status, body, type])
    })
  }

  it('goes on while builds replace the folder', async () => {
    const away = `${folder}-away`
    let asks = true
    const said = new Set<string>()
    const asking = ['/', '/a/', '/a'].map(async (url) => {
      while (asks) {
        const { status, body } = await ask(server, url)
        said.add(`${status} ${body}`)
      }
    })
    const replacing = (async () => {
      for (let times = 0; times < 200; times++) {
        renameSync(folder, away)
        await new Promise((resolve) => setTimeout(resolve, times % 3))
        renameSync(away, folder)
        await new Promise((resolve) => setTimeout(resolve, times % 2))
      }
      asks = false
    })()
    await Promise.all([...asking, replacing])
    const right = ['200 home', '200 a', '301 ', '404 lost', '404 Not found\n']
    assert.deepEqual(
      [...said].filter((one) => !right.includes(one)),
      [],
    )
    assert.ok(said.has('200 home') && said.has('404 Not found\n'))
  })

  const redirects = [
    ['/a', '/a/'],
    ['/a?presenter', '/a/?presenter'],
    ['//a', '/a/'],
  ] as const
  for (const [from, to] of redirects) {
    it(`${from} leads to ${to}`, async () => {
      const { status, location } = await ask(server, from)
      assert.deepEqual([status, location], [301, to])
    })
  }

  it('zips what is text, where the browser takes it', async () => {
    assert.equal((await ask(server, '/x.js', { gzip: true })).encoding, 'gzip')
    assert.equal((await ask(server, '/x.js')).encoding, '')
    assert.equal((await ask(server, '/x.pdf', { gzip: true })).encoding, '')
  })

  it('sends no body for HEAD', async () => {
    const { status, body } = await ask(server, '/a/', { method: 'HEAD' })
    assert.deepEqual([status, body], [200, ''])
  })

  const conditions: readonly (readonly [
    headers: Readonly<Record<string, string>>,
    status: number,
  ])[] = [
    [{ 'if-none-match': 'TAG' }, 304],
    [{ 'if-none-match': '"other", TAG' }, 304],
    [{ 'if-none-match': 'STRONG' }, 304],
    [{ 'if-none-match': '*' }, 304],
    [{ 'if-none-match': '"other"' }, 200],
    [{ 'if-modified-since': 'DATE' }, 304],
    [{ 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' }, 200],
    [{ 'if-modified-since': 'yesterday' }, 200],
    [{ 'if-none-match': '"other"', 'if-modified-since': 'DATE' }, 200],
  ]
  for (const [headers, wanted] of conditions) {
    it(`answers ${JSON.stringify(headers)} with ${wanted}`, async () => {
      const { etag, modified } = await ask(server, '/a/')
      const filled = Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [
          name,
          value
            .replace('TAG', etag)
            .replace('STRONG', etag.replace('W/', ''))
            .replace('DATE', modified),
        ]),
      )
      const { status, body } = await ask(server, '/a/', { headers: filled })
      assert.deepEqual([status, body], wanted === 304 ? [304, ''] : [200, 'a'])
    })
  }

  it('sends a file that changed', async () => {
    const file = path.join(folder, 'changing.txt')
    writeFileSync(file, 'old')
    const { etag } = await ask(server, '/changing.txt')
    writeFileSync(file, 'newer')
    const { status, body } = await ask(server, '/changing.txt', {
      headers: { 'if-none-match': etag },
    })
    assert.deepEqual([status, body], [200, 'newer'])
  })

  it('says 404 for what is not there, whatever the browser has', async () => {
    assert.equal((await ask(server, '/nowhere', { headers: { 'if-none-match': '*' } })).status, 404)
  })

  it('says where a port is taken', async () => {
    const address = server.address()
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0
    await assert.rejects(() => serve(folder, port, '/', 'network'), { code: 'EADDRINUSE' })
  })
})

describe('serve below a path', () => {
  let server: Server
  before(async () => {
    server = await serve(folder, 0, '/x/', 'network')
  })
  after(() => {
    server.close()
    server.closeAllConnections()
  })

  const table: readonly (readonly [url: string, status: number, bodyOrPlace: string])[] = [
    ['/x/', 200, 'home'],
    ['/x/a/', 200, 'a'],
    ['/x/a', 301, '/x/a/'],
    ['/', 301, '/x/'],
    ['/a/', 404, 'lost'],
    ['/xa/', 404, 'lost'],
    ['/x', 301, '/x/'],
    ['/?presenter', 301, '/x/?presenter'],
  ]
  for (const [url, status, wanted] of table) {
    it(`${url} is ${status} ${wanted}`, async () => {
      const answer = await ask(server, url)
      assert.deepEqual([answer.status, answer.location || answer.body], [status, wanted])
    })
  }
})

describe('serve to this machine alone', () => {
  let server: Server
  let port: number
  before(async () => {
    server = await serve(folder, 0, '/', 'machine')
    const address = server.address()
    port = typeof address === 'object' ? (address?.port ?? 0) : 0
  })
  after(() => {
    server.close()
    server.closeAllConnections()
  })

  const hosts: readonly (readonly [host: string, status: number])[] = [
    ['localhost:PORT', 200],
    ['127.0.0.1:PORT', 200],
    ['localhost', 421],
    ['localhost:1', 421],
    ['evil.example:PORT', 421],
    ['localhost.evil.example:PORT', 421],
    ['127.0.0.1.evil.example:PORT', 421],
    ['localhost:PORT.evil.example', 421],
    ['0.0.0.0:PORT', 421],
  ]
  for (const [name, wanted] of hosts) {
    it(`answers the host \`${name}\` with ${wanted}`, async () => {
      const host = name.replace('PORT', String(port))
      const { status, body } = await ask(server, '/', { host })
      const refused = 'This site is served to this machine alone, as localhost or 127.0.0.1.\n'
      assert.deepEqual([status, body], [wanted, wanted === 200 ? 'home' : refused])
    })
  }

  const own = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
  for (const address of ['127.0.0.2', ...own.map((one) => one.address)]) {
    it(`cannot be reached at ${address}`, async () => {
      const reached = new Promise((resolve, reject) => {
        connect(port, address, () => {
          resolve('connected')
        }).on('error', reject)
      })
      await assert.rejects(reached, { code: 'ECONNREFUSED' })
    })
  }
})
