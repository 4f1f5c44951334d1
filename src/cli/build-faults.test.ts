import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, globSync, readdirSync } from 'node:fs'
import { watch } from 'node:fs/promises'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { folderHashes } from './folder-hashes.ts'
import { mountMemory, whyNoMount } from './mount.ts'
import { copyProject, edit, type ProjectCopy } from './project-copy.ts'
import { recoverFolder } from './replace-folder.ts'
import { projectRoot } from './root.ts'

/** The user who owns nothing. */
const nobody = 65_534

/** Why nothing of this project can be run as that user. */
function whyNotNobody(): string | undefined {
  if (process.getuid?.() !== 0) return 'only root can be one'
  const file = path.join(projectRoot, 'package.json')
  const { status } = spawnSync('test', ['-r', file], { uid: nobody, gid: nobody })
  return status === 0 ? undefined : `no other user may read ${projectRoot}`
}

describe('a build that is disturbed', () => {
  const copy: ProjectCopy = copyProject('faults')
  const dist = path.join(copy.folder, 'dist')
  const cache = path.join(copy.folder, '.cache')
  const script = path.join(copy.folder, 'src/cli/build.command.ts')
  const skip = whyNoMount(path.join(copy.folder, 'trial')) ?? false
  let old: Record<string, string>
  /** Built where the system can mount something with its cache on another file system. */
  let fresh: Record<string, string>

  before(async () => {
    for (const name of ['old', 'fresh']) {
      const workshop = copy.workshop(name)
      edit(
        path.join(workshop, 'content/workshop.yaml'),
        'that come back',
        `that come back, ${name}`,
      )
    }
    const unmount = skip === false ? mountMemory(cache, '50m') : () => undefined
    const { status, printed } = await copy.run('build', { WORKSHOP: 'fresh' })
    unmount()
    assert.equal(status, 0, printed)
    fresh = folderHashes(dist)
    assert.equal((await copy.run('build', { WORKSHOP: 'old' })).status, 0)
    old = folderHashes(dist)
    assert.notDeepEqual(fresh, old)
  })
  after(() => copy.remove())

  it('leaves the whole old site on a full disk, and says so in one line', { skip }, async () => {
    const unmount = mountMemory(cache, '300k')
    const { status, printed } = await copy.run('build', { WORKSHOP: 'fresh' })
    unmount()
    assert.equal(status, 1, printed)
    assert.match(printed, /^.*there is no space left \(ENOSPC\)$/m)
    assert.doesNotMatch(printed, /^ +at /m)
    assert.deepEqual(folderHashes(dist), old)
  })

  it('says at once that a mount cannot be replaced', { skip }, async () => {
    const unmount = mountMemory(dist, '1m')
    const { status, printed } = await copy.run('build', { WORKSHOP: 'fresh' })
    unmount()
    assert.equal(status, 1)
    assert.match(printed, /^dist {2}The folder is a mount, which cannot be replaced as a whole/m)
    assert.doesNotMatch(printed, /Building|^ +at /m)
    assert.deepEqual(folderHashes(dist), old)
  })

  for (const [when, comes] of [
    ['its pages are written', pagesIn],
    ['it takes the place of the old one', movedInto],
  ] as const) {
    it(`leaves the whole old site or the whole new one, killed when ${when}`, async () => {
      const other = folderHashes(dist)['index.html'] === old['index.html'] ? 'fresh' : 'old'
      const env = { ...process.env, WORKSHOP: other }
      const child = spawn(process.execPath, [script], { cwd: copy.folder, env, stdio: 'ignore' })
      const tooLate = new AbortController()
      const ended = once(child, 'close').finally(() => tooLate.abort())
      await comes(tooLate.signal)
      child.kill('SIGKILL')
      await ended
      // As the next build begins.
      recoverFolder(dist)
      const built = folderHashes(dist)
      assert.deepEqual(built, built['index.html'] === old['index.html'] ? old : fresh)
    })
  }

  it('is whole when two build at once, which take away what the killed ones left', async () => {
    const [first, second] = await Promise.all([
      copy.run('build', { WORKSHOP: 'old' }),
      copy.run('build', { WORKSHOP: 'fresh' }),
    ])
    assert.deepEqual([first.status, second.status], [0, 0], first.printed + second.printed)
    const built = folderHashes(dist)
    assert.ok([old, fresh].some((one) => one['index.html'] === built['index.html']))
    assert.deepEqual(built, built['index.html'] === old['index.html'] ? old : fresh)
    assert.deepEqual(readdirSync(cache), [])
    assert.deepEqual(
      readdirSync(copy.folder).filter((name) => name.startsWith('.dist')),
      [],
    )
  })

  describe('as another user', { skip: whyNotNobody() ?? false }, () => {
    const build = (): Promise<{ readonly status: unknown; readonly printed: string }> =>
      new Promise((resolve) => {
        const env = { ...process.env, WORKSHOP: 'fresh' }
        const child = spawn(process.execPath, [script], {
          cwd: copy.folder,
          env,
          uid: nobody,
          gid: nobody,
        })
        let printed = ''
        child.stderr.on('data', (part: Buffer) => (printed += part.toString()))
        child.once('close', (status) => resolve({ status, printed }))
      })

    it('says of a folder of somebody else whose it is', async () => {
      const was = folderHashes(dist)
      chmodSync(copy.folder, 0o755)
      const { status, printed } = await build()
      assert.equal(status, 1, printed)
      assert.match(printed, /^\S+ {2}This cannot be written or read: it belongs to another user/m)
      assert.doesNotMatch(printed, /^ +at /m)
      assert.deepEqual(folderHashes(dist), was)
    })

    it('takes packages of somebody else', async () => {
      for (const name of ['', ...readdirSync(copy.folder, { recursive: true, encoding: 'utf8' })]) {
        chownSync(path.join(copy.folder, name), nobody, nobody)
      }
      const { status, printed } = await build()
      assert.equal(status, 0, printed)
      assert.deepEqual(folderHashes(dist), fresh)
    })
  })

  /** Waits until a build has written a page. */
  async function pagesIn(signal: AbortSignal): Promise<void> {
    const pages = () => globSync('build-*/new/**/index.html', { cwd: cache })
    while (pages().length === 0) await wait(5, undefined, { signal })
  }

  /** Waits until the folder of a build stands beside the one whose place it takes. */
  async function movedInto(signal: AbortSignal): Promise<void> {
    for await (const { filename } of watch(copy.folder, { signal })) {
      if (filename?.startsWith('.dist-new-') === true) return
    }
  }
})
