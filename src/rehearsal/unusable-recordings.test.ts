import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { isSealed } from '../console/seal.ts'
import { SmallWorkshop } from './fixtures/small.ts'
import { unusableRecordings } from './unusable-recordings.ts'

const small = new SmallWorkshop()
const { root } = small
after(() => rmSync(root, { recursive: true }))

const name = 'content/recordings/1-greet.txt'
const recording = join(root, name)
mkdirSync(join(root, 'content/recordings'))

/** Gives the machine `host` another name wherever an author would. */
function renameHost(): void {
  for (const file of ['content/workshop.yaml', 'content/tasks/1-greet.mdx']) {
    const text = readFileSync(join(root, file), 'utf8')
    writeFileSync(join(root, file), text.replaceAll(/\bhost(?=\$|:)/g, 'laptop'))
  }
}

async function run(...args: string[]): Promise<[number | null, string]> {
  const { child, said, ended } = small.start(...args)
  await ended
  return [child.exitCode, said()]
}

const head = '# date: 2026-10-03\n# revision: 1\n# host: a\n'
const again = '`npm run rehearse -- --update`, which runs the page and records it'

test('a recording of a machine that has another name now is replaced by --update alone', async () => {
  const old = `${head}\nhost$ cat greeting.txt\nGood day\n`
  writeFileSync(recording, old)
  renameHost()
  const [refused, told] = await run()
  assert.equal(refused, 1)
  assert.equal(
    told,
    `${name}:5  There is no machine \`host\`\n` +
      `    expected: one of laptop, vm; or ${again}\n    found: host$ cat greeting.txt\n`,
  )
  assert.equal(readFileSync(recording, 'utf8'), old)

  const [updated, said] = await run('--update')
  assert.equal(updated, 0, said)
  assert.ok(
    said.endsWith(
      `Recorded: ${name}, in place of one that could not be read:\n` +
        `    ${name}:5  There is no machine \`host\`\n`,
    ),
    said,
  )
  assert.match(readFileSync(recording, 'utf8'), /\n\nlaptop\$ cat greeting\.txt\nGood day\n/)
  assert.ok(isSealed(readFileSync(recording, 'utf8')))
})

test('what cannot be used is named with its reason', () => {
  const good = readFileSync(recording, 'utf8')
  const table: readonly (readonly [bytes: string | Buffer, why: string | undefined])[] = [
    [good, undefined],
    [good.replace('Good day', 'Good night'), 'was edited'],
    [
      '',
      `could not be read:\n    ${name}:1  The head of the recording does not say the day of the recording`,
    ],
    [
      Buffer.from('# date: M\xe4rz\n', 'latin1'),
      `could not be read:\n    ${name}:1  The file is not in UTF-8`,
    ],
  ]
  for (const [bytes, why] of table) {
    writeFileSync(recording, bytes)
    assert.equal(unusableRecordings(root).get(name), why)
  }
})
