import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { codespaceAddress, findRepository, otherCheckout, webAddressOf } from './repository.ts'

const remotes: readonly (readonly [remote: string, url: string | undefined])[] = [
  ['https://github.com/ada/lamp.git', 'https://github.com/ada/lamp'],
  ['https://github.com/ada/lamp', 'https://github.com/ada/lamp'],
  ['https://ada:secret@github.com/ada/lamp.git', 'https://github.com/ada/lamp'],
  ['git@github.com:ada/lamp.git', 'https://github.com/ada/lamp'],
  ['ssh://git@github.com/ada/lamp.git', 'https://github.com/ada/lamp'],
  ['https://example.org/ada/lamp.git', undefined],
  ['https://github.com.example.org/ada/lamp', undefined],
  ['/srv/git/lamp.git', undefined],
  ['../lamp', undefined],
]

for (const [remote, url] of remotes) {
  test(`the page of the remote ${remote}`, () => assert.equal(webAddressOf(remote), url))
}

const top = mkdtempSync(path.join(tmpdir(), 'repository-'))
after(() => {
  rmSync(top, { recursive: true })
})
const root = path.join(top, 'courses/lamp')
mkdirSync(root, { recursive: true })

test('nothing is known of a folder that is in no repository', () => {
  assert.equal(findRepository(root, {}), undefined)
})

test('a workflow says for which repository it runs; else git says where it came from', () => {
  execFileSync('git', ['init', '--quiet', top])
  assert.equal(findRepository(root, {}), undefined)
  execFileSync('git', ['-C', top, 'remote', 'add', 'origin', 'git@github.com:ada/courses.git'])
  const folder = 'courses/lamp/workshop'
  const inside = { folder, root: 'courses/lamp' }
  const found = { url: 'https://github.com/ada/courses', branch: 'main', ...inside }
  assert.deepEqual(findRepository(root, {}), found)
  execFileSync('git', [
    '-C',
    top,
    'symbolic-ref',
    'refs/remotes/origin/HEAD',
    'refs/remotes/origin/trunk',
  ])
  assert.deepEqual(findRepository(root, {}), { ...found, branch: 'trunk' })
  const workflow = {
    GITHUB_REPOSITORY: 'eve/fork',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REF_NAME: 'next',
    GITHUB_SHA: '968fdf2a1b2c3d4e5f60718293a4b5c6d7e8f901',
  }
  assert.deepEqual(findRepository(root, workflow), {
    url: 'https://github.com/eve/fork',
    branch: 'next',
    revision: '968fdf2',
    ...inside,
  })
})

test('start files may come from another repository', () => {
  assert.deepEqual(findRepository(root, {}, '../app')?.folder, 'courses/app')
  const beside = path.join(root, '../app')
  mkdirSync(path.join(beside, 'src'), { recursive: true })
  assert.equal(otherCheckout(root, beside), undefined)
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', beside, ...args], { encoding: 'utf8' })
  git('init', '--quiet')
  assert.deepEqual(otherCheckout(root, beside), { repository: undefined })
  git('remote', 'add', 'origin', 'https://github.com/eve/app.git')
  const app = { url: 'https://github.com/eve/app', branch: 'main', root: 'src', folder: 'src' }
  assert.deepEqual(otherCheckout(root, path.join(beside, 'src')), { repository: app })
  const author = ['-c', 'user.name=E', '-c', 'user.email=e@example.org']
  git(...author, 'commit', '--quiet', '--allow-empty', '--message=One')
  const revision = git('rev-parse', 'HEAD').slice(0, 7)
  assert.deepEqual(otherCheckout(root, beside), {
    repository: { ...app, root: '', folder: '', revision },
  })
})

test('a codespace is opened for what lies on GitHub', () => {
  const at = (url: string): string | undefined =>
    codespaceAddress({ url, branch: 'main', folder: '' })
  assert.equal(at('https://github.com/ada/lamp'), 'https://codespaces.new/ada/lamp?quickstart=1')
  assert.equal(at('https://example.org/ada/lamp'), undefined)
})
