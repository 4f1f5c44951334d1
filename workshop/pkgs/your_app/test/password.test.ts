import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readPassword } from '../src/password.ts'
import { run } from './your_app.ts'

const folder = mkdtempSync(join(tmpdir(), 'your_app-password-'))
after(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'password')

test('the newline behind the password is not part of it', () => {
  for (const text of ['p w', 'p w\n', 'p w\r\n', 'p w\n\n']) {
    writeFileSync(file, text)
    assert.equal(readPassword(file), 'p w')
  }
  writeFileSync(file, ' pässwörd\t\n')
  assert.equal(readPassword(file), ' pässwörd\t')
})

test('a file that cannot be used ends the program with status 1 and one line', async () => {
  writeFileSync(file, '\n')
  const missing = join(folder, 'missing')
  const cases = [
    [file, `your_app: the password file ${file} is empty\n`],
    [missing, `your_app: cannot read the password file ${missing}: ENOENT\n`],
    [folder, `your_app: cannot read the password file ${folder}: EISDIR\n`],
  ] as const
  for (const [path, stderr] of cases) {
    const rpc = [
      '--rpc-host',
      'h',
      '--rpc-port',
      '1',
      '--rpc-user',
      'u',
      '--rpc-password-file',
      path,
    ]
    assert.deepEqual(await run([...rpc, 'server', '1']), { status: 1, stdout: '', stderr })
  }
})
