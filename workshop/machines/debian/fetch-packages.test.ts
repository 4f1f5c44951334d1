import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { fetchPackages } from './fetch-packages.ts'
import type { Pinned } from './pins.ts'

const folder = mkdtempSync(join(tmpdir(), 'archives-'))
const server = spawn(process.execPath, [join(import.meta.dirname, 'test/serve.ts'), folder])
const [mirror, snapshot] = ['mirror', 'snapshot/20261127T120000Z'] as const
let base = ''
before(async () => {
  const [port] = (await once(server.stdout, 'data')) as [Buffer]
  base = `http://127.0.0.1:${port.toString().trim()}`
})
after(() => {
  server.kill()
  rmSync(folder, { recursive: true })
})

/** A pin of a package with this content. */
function pinned(name: string, content: string): Pinned {
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { name, version: '1:1.0-1', sha256, path: `pool/main/${name}_1.0-1_amd64.deb` }
}

function put(archive: string, { path }: Pinned, content: string): void {
  mkdirSync(dirname(join(folder, archive, path)), { recursive: true })
  writeFileSync(join(folder, archive, path), content)
}

const skip =
  !existsSync('/usr/lib/apt/apt-helper') && 'there is no apt-helper, which Debian’s apt has'
const here = pinned('here', 'in the mirror')
const aged = pinned('aged', 'in the snapshot only')
const other = pinned('other', 'not what the mirror has')
const gone = pinned('gone', 'nowhere')
put(mirror, here, 'in the mirror')
put(snapshot, aged, 'in the snapshot only')
put(mirror, other, 'another file of this name')

function fetchAll(packages: readonly Pinned[], cache: string): string[] {
  const sources = { mirror: `${base}/${mirror}`, snapshot: `${base}/${snapshot}` }
  return fetchPackages(packages, join(folder, cache), sources, (name) => {
    return name === 'gone' ? '1:1.2-1' : undefined
  })
}

test('what the mirror has no longer comes from the snapshot, and stays', { skip }, () => {
  const files = fetchAll([here, aged], 'cache')
  assert.deepEqual(
    files.map((file) => readFileSync(file, 'utf8')),
    ['in the mirror', 'in the snapshot only'],
  )
  rmSync(join(folder, mirror, here.path))
  assert.deepEqual(fetchAll([here, aged], 'cache'), files)
})

test(
  'what nobody has, or has otherwise, is named with what there is and the command',
  { skip },
  () => {
    assert.throws(() => fetchAll([other, gone], 'empty'), {
      message: `pinned Debian packages cannot be had from ${base}/${mirror}, nor from ${base}/${snapshot}:
  other 1:1.0-1; the mirror has none
  gone 1:1.0-1; the mirror has 1:1.2-1
Move the pins with \`sudo node workshop/machines/debian/move-pins.ts\`, then record anew with \`npm run rehearse -- --update\`.`,
    })
    assert.deepEqual(readdirSync(join(folder, 'empty')), [])
  },
)
