import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { chooseWay } from './choose-way.ts'
import { nspawn } from './nspawn/nspawn.ts'
import { qemu } from './qemu/qemu.ts'
import type { Way } from './way.ts'

const { signal } = new AbortController()

function able(way: Way): Way {
  return { ...way, trouble: () => Promise.resolve(undefined) }
}

function unable(way: Way, trouble: string): Way {
  return { ...way, trouble: () => Promise.resolve(trouble) }
}

const choices: [string, Way[], string][] = [
  ['a container is preferred', [able(nspawn), able(qemu)], 'The VM runs in a container'],
  ['QEMU can be asked for', [able(qemu)], 'The VM runs in QEMU'],
  [
    'QEMU is there where a container cannot be',
    [unable(nspawn, 'no namespaces'), able(qemu)],
    'The VM runs in QEMU; it cannot run in a container: no namespaces',
  ],
]
for (const [name, ways, line] of choices) {
  test(`${name}, and it is said`, async () => {
    const said: string[] = []
    const way = await chooseWay(ways, (text) => said.push(text), signal)
    assert.deepEqual(said, [line])
    assert.match(line, new RegExp(`^The VM runs ${way.name}`))
  })
}

test('where no way works, each says why', async () => {
  const ways = [unable(nspawn, 'no namespaces'), unable(qemu, 'no QEMU')]
  await assert.rejects(
    chooseWay(ways, () => undefined, signal),
    {
      message: 'the stand-in cannot run here\n  in a container: no namespaces\n  in QEMU: no QEMU',
    },
  )
})

const root = process.platform === 'linux' && process.getuid?.() === 0
test(
  'a system that lets nobody mount is found out',
  { skip: root ? false : 'only root can give up what it may do' },
  () => {
    const module = new URL('nspawn/nspawn.ts', import.meta.url).href
    const script = `import { nspawn } from '${module}'
      console.log(await nspawn.trouble(new AbortController().signal))`
    const args = ['--bounding-set', '-sys_admin', process.execPath, '--input-type=module', '-e']
    const { stdout } = spawnSync('setpriv', [...args, script], { encoding: 'utf8' })
    assert.match(stdout, /^unshare: .*Operation not permitted\n$/)
  },
)
