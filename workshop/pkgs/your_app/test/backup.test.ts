import assert from 'node:assert/strict'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { isRecord } from '../src/rpc.ts'
import { Bitcoind, noBitcoind } from './bitcoind.ts'
import { rpcOptions, run } from './your_app.ts'

suite('with a real node', { skip: noBitcoind }, () => {
  let node: Bitcoind
  const folder = mkdtempSync(join(tmpdir(), 'your_app-backup-'))
  const file = join(folder, 'chain of mine.json')

  before(async () => {
    node = await Bitcoind.start()
    await node.mine(2)
  })
  after(async () => {
    await node.remove()
    rmSync(folder, { recursive: true })
  })

  const backup = (path: string) => run([...rpcOptions(node.port), 'backup', path])

  test('the file holds what the node says, for the owner only, over an older one too', async () => {
    for (const height of [2, 3]) {
      const { status, stdout, stderr } = await backup(file)
      const said = `wrote the chain information of the node (regtest, height ${height}) to ${file}\n`
      assert.deepEqual([status, stdout, stderr], [0, said, ''])
      const text = readFileSync(file, 'utf8')
      assert.ok(text.endsWith('}\n'))
      const written: unknown = JSON.parse(text)
      const told: unknown = JSON.parse(await node.call('getblockchaininfo'))
      assert.deepEqual(written, told)
      assert.equal(isRecord(written) && written['blocks'], height)
      assert.equal(statSync(file).mode & 0o777, 0o600)
      assert.deepEqual(readdirSync(folder), ['chain of mine.json'])
      chmodSync(file, 0o644)
      await node.mine(1)
    }
  })

  test('whoever reads meanwhile finds a whole file', async () => {
    await backup(file)
    const end = new AbortController()
    const writers = Promise.all(Array.from({ length: 8 }, () => backup(file)))
    void writers.finally(() => {
      end.abort()
    })
    let reads = 0
    for (; !end.signal.aborted; reads++) {
      assert.ok(isRecord(JSON.parse(readFileSync(file, 'utf8'))))
      await new Promise((resolve) => setImmediate(resolve))
    }
    assert.ok(reads > 10)
    for (const { status } of await writers) assert.equal(status, 0)
    assert.deepEqual(readdirSync(folder), ['chain of mine.json'])
  })

  test('a place that cannot be written to: one line, and nothing is left behind', async () => {
    mkdirSync(join(folder, 'taken'))
    writeFileSync(join(folder, 'plain'), '')
    const before = readdirSync(folder).sort()
    const cases = [
      ['taken', 'EISDIR'],
      ['missing/chain.json', 'ENOENT'],
      ['plain/chain.json', 'ENOTDIR'],
    ]
    for (const [name = '', code] of cases) {
      const path = join(folder, name)
      const stderr = `your_app: cannot write ${path}: ${code}\n`
      assert.deepEqual(await backup(path), { status: 1, stdout: '', stderr })
    }
    assert.deepEqual(readdirSync(folder).sort(), before)
  })

  test('without an answer of the node the old backup stays', async () => {
    await backup(file)
    const old = readFileSync(file, 'utf8')
    await node.end('SIGTERM')
    const stderr = 'your_app: The node cannot be reached (ECONNREFUSED).\n'
    assert.deepEqual(await backup(file), { status: 1, stdout: '', stderr })
    assert.equal(readFileSync(file, 'utf8'), old)
  })
})
