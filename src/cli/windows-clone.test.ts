import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { listFiles } from '../files/list-files.ts'
import { checkClaims } from './check-claims.ts'
import { projectRoot } from './root.ts'

const room = mkdtempSync(path.join(tmpdir(), 'windows-clone-'))
const clone = path.join(room, 'clone')
const files = listFiles(projectRoot)

before(() => {
  const original = path.join(room, 'original')
  for (const file of files) cpSync(path.join(projectRoot, file), path.join(original, file))
  const git = (...args: string[]): void => {
    const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org']
    execFileSync('git', [...author, ...args], { cwd: original, stdio: 'pipe' })
  }
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--message=All')
  git('clone', '--quiet', '--config=core.autocrlf=true', original, clone)
})
after(() => {
  rmSync(room, { recursive: true })
})

test('a clone as Windows makes it has the same bytes', () => {
  const read = (root: string, file: string): Buffer => readFileSync(path.join(root, file))
  const other = files.filter((file) => !read(clone, file).equals(read(projectRoot, file)))
  assert.ok(files.length > 500)
  assert.deepEqual(other, [])
})

test('its shell scripts can be read', () => {
  const scripts = files.filter(
    (file) => /^#!\/bin\/(?:ba)?sh/.test(head(file)) && !file.includes('/fixtures/'),
  )
  assert.ok(scripts.includes('workshop/start-vm.sh'))
  for (const file of scripts) {
    assert.doesNotMatch(readFileSync(path.join(clone, file), 'utf8'), /\r/)
    const shell = head(file).includes('bash') ? 'bash' : 'sh'
    execFileSync(shell, ['-n', path.join(clone, file)], { stdio: 'pipe' })
  }
  const help = execFileSync('sh', ['catch-up', '--help'], { cwd: path.join(clone, 'workshop') })
  assert.match(help.toString(), /^Bring the files of the workshop/)
})

test('its claims hold', () => {
  checkClaims(clone)
})

function head(file: string): string {
  return readFileSync(path.join(clone, file), 'latin1').slice(0, 20)
}
