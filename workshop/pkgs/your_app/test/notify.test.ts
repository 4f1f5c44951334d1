import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { endWithTests } from './children.ts'
import { freePort } from './port.ts'
import { App, rpcOptions, run } from './your_app.ts'

const skip =
  spawnSync('systemd-notify', ['--version']).error !== undefined &&
  'there is no systemd-notify, which Debian’s systemd has'
const folder = mkdtempSync(join(tmpdir(), 'your_app-notify-'))
after(() => rmSync(folder, { recursive: true }))

// No node is needed: to be ready is to listen.
const options = rpcOptions(1)

async function listen(name: string) {
  const manager = spawn('perl', [join(import.meta.dirname, 'datagrams.pl'), name])
  endWithTests(manager)
  let heard = ''
  manager.stdout.setEncoding('utf8').on('data', (text: string) => (heard += text))
  manager.stderr.pipe(process.stderr)
  await once(manager.stdout, 'data')
  return {
    manager,
    /** Everything that arrived until the server was ready, without systemd-notify's own bookkeeping. */
    ready: async (): Promise<string[]> => {
      const signal = AbortSignal.timeout(10_000)
      while (!heard.includes('READY=1')) await once(manager.stdout, 'data', { signal })
      return heard.split(/\s+/).filter((word) => !/^(bound|BARRIER=1|)$/.test(word))
    },
    heard: () => heard,
  }
}

/** Connects once, and closes at once: a server that ends resets what is still open. */
async function connects(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.destroy()
}

for (const name of [join(folder, 'notify'), `@your_app-test-${process.pid}`]) {
  test(
    `says READY by systemd-notify to ${name[0] === '@' ? 'an abstract socket' : 'a path'}`,
    { skip },
    async () => {
      const { manager, ready } = await listen(name)
      const port = await freePort()
      const app = new App([...options, 'server', String(port)], [], { NOTIFY_SOCKET: name })
      assert.deepEqual(await ready(), ['READY=1'])
      await connects(port)
      app.process.kill('SIGTERM')
      assert.equal((await app.ended).status, 0)
      manager.kill()
    },
  )
}

test('says READY itself through the socket that systemd opened for it', async () => {
  const name = join(folder, 'opened')
  const { manager, ready } = await listen(name)
  const port = await freePort()
  const main = join(import.meta.dirname, '../src/main.ts')
  const command = [process.execPath, main, ...options, 'server', String(port)]
  const app = spawn('perl', [join(import.meta.dirname, 'open-file.pl'), name, ...command], {
    env: { ...process.env, NOTIFY_SOCKET: '/nowhere' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  endWithTests(app)
  assert.deepEqual(await ready(), ['READY=1'])
  await connects(port)
  app.kill('SIGTERM')
  assert.deepEqual(await once(app, 'exit'), [0, null])
  manager.kill()
})

test('does not say READY when it cannot listen', async () => {
  const name = join(folder, 'taken')
  const { manager, heard } = await listen(name)
  const port = String(await freePort())
  const first = new App([...options, 'server', port])
  await first.prints('listening')
  const { status } = await run([...options, 'server', port], { NOTIFY_SOCKET: name })
  await sleep(200)
  assert.deepEqual([status, heard()], [1, 'bound\n'])
  first.process.kill()
  manager.kill()
})

test('ends with a message when it cannot say READY', { skip }, async () => {
  const server = async () => [...options, 'server', String(await freePort())]
  const cases: [Record<string, string>, RegExp][] = [
    [{ NOTIFY_SOCKET: join(folder, 'nobody') }, /systemd-notify --ready Failed to .*No such file/],
    [{ NOTIFY_SOCKET: '/x', PATH: '/usr/bin/nothing/here' }, /spawn systemd-notify ENOENT$/],
    [{ NOTIFY_SOCKET: '/x', LISTEN_PID: '1', LISTEN_FDNAMES: 'notify', PATH: '' }, /ENOENT$/],
  ]
  for (const [environment, reason] of cases) {
    const { status, stderr } = await run(await server(), environment)
    assert.equal(status, 1)
    assert.match(stderr, /^your_app: cannot tell systemd that the server is ready: [^\n]*\n$/)
    assert.match(stderr.trimEnd(), reason)
  }
})
