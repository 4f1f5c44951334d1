import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, it } from 'node:test'
import { gitTells, isIgnored, listFiles } from './list-files.ts'

const root = mkdtempSync(path.join(tmpdir(), 'list-files-'))
after(() => {
  rmSync(root, { recursive: true })
})

/** Writes files, each with a line of text, into a new folder and gives its path. */
function folder(name: string, files: Readonly<Record<string, string>> | readonly string[]): string {
  const texts = Array.isArray(files)
    ? files.map((file: string) => [file, 'text\n'])
    : Object.entries(files)
  for (const [file = '', text = ''] of texts) {
    mkdirSync(path.dirname(path.join(root, name, file)), { recursive: true })
    writeFileSync(path.join(root, name, file), text)
  }
  return path.join(root, name)
}

function git(cwd: string, ...args: string[]): void {
  const settings = [
    '-c',
    'user.name=A',
    '-c',
    'user.email=a@example.org',
    '-c',
    'protocol.file.allow=always',
  ]
  execFileSync('git', [...settings, ...args], { cwd, stdio: 'ignore' })
}

/** What a virtual machine leaves: its key, its disk, and a link to the program that starts it. */
function leaveMachine(dir: string): void {
  for (const file of ['id_ed25519', 'id_ed25519.pub', 'disk.qcow2']) {
    mkdirSync(path.join(dir, '.vm'), { recursive: true })
    writeFileSync(path.join(dir, '.vm', file), 'secret\0')
  }
  symlinkSync(root, path.join(dir, '.vm/vm'))
  symlinkSync('/nowhere', path.join(dir, '.vm/gone'))
}

const secrets = ['.env', '.venv/lib/x.py', 'node_modules/a/index.js', 'secret.txt']

describe('listFiles with git', () => {
  it('names what git knows or would add, and nothing that it ignores', () => {
    const dir = folder('tracked', {
      '.gitignore': '.env\n.venv/\n.vm/\nnode_modules/\n',
      'a.nix': '',
      'a/b ü\n.nix': '',
      'a/.gitignore': '/made.txt\n',
      'a/made.txt': '',
      'a/.hidden': '',
      'made.txt': '',
      'secret.txt': '',
      'gone.nix': '',
      ...Object.fromEntries(secrets.map((file) => [file, 'secret'])),
    })
    leaveMachine(dir)
    git(dir, 'init', '--quiet')
    writeFileSync(path.join(dir, '.git/info/exclude'), 'secret.txt\n')
    git(dir, 'add', '--all')
    rmSync(path.join(dir, 'gone.nix'))
    writeFileSync(path.join(dir, 'new.nix'), '')
    const all = [
      '.gitignore',
      'a.nix',
      'a/.gitignore',
      'a/.hidden',
      'a/b ü\n.nix',
      'made.txt',
      'new.nix',
    ]
    assert.deepEqual(listFiles(dir), all)
    assert.deepEqual(listFiles(dir, ['a', 'b']), all.slice(2, 5))
    assert.deepEqual(listFiles(path.join(dir, 'a')), ['.gitignore', '.hidden', 'b ü\n.nix'])
    assert.ok(gitTells(dir))
    const ignored = [
      '.env',
      '.venv',
      '.venv/lib',
      '.vm',
      '.vm/disk.qcow2',
      'a/made.txt',
      'secret.txt',
    ]
    for (const path of ignored) assert.ok(isIgnored(dir, path, true), path)
    for (const path of [...all, 'a', 'not/yet there']) assert.ok(!isIgnored(dir, path, true), path)
  })

  it('names a link, whatever is behind it, and nothing that is', () => {
    const dir = folder('links', ['a/b'])
    symlinkSync('a', path.join(dir, 'folder'))
    symlinkSync(root, path.join(dir, 'out'))
    symlinkSync('nowhere', path.join(dir, 'nowhere'))
    git(dir, 'init', '--quiet')
    assert.deepEqual(listFiles(dir), ['a/b', 'folder', 'nowhere', 'out'])
  })

  it('names a file in a conflict once', () => {
    const dir = folder('conflict', ['a.nix'])
    git(dir, 'init', '--quiet', '--initial-branch=main')
    for (const [branch, text] of [
      ['main', 'one'],
      ['other', 'two'],
      ['main', 'three'],
    ] as const) {
      git(dir, 'checkout', '--quiet', '-B', branch, ...(branch === 'other' ? ['main'] : []))
      writeFileSync(path.join(dir, 'a.nix'), text)
      git(dir, 'add', 'a.nix')
      git(dir, 'commit', '--quiet', '--message', text)
      if (text === 'two') git(dir, 'checkout', '--quiet', 'main')
    }
    assert.throws(() => {
      git(dir, 'merge', 'other')
    })
    assert.deepEqual(listFiles(dir), ['a.nix'])
  })

  it('names the files of a submodule by its own rules, and none of a repository that is no submodule', () => {
    const library = folder('library', { 'lib.nix': '', '.gitignore': '.env\n' })
    git(library, 'init', '--quiet')
    git(library, 'add', '--all')
    git(library, 'commit', '--quiet', '--message=Library')
    const dir = folder('super', ['a.nix'])
    git(dir, 'init', '--quiet')
    git(dir, 'submodule', 'add', '--quiet', library, 'lib/x')
    writeFileSync(path.join(dir, 'lib/x/.env'), 'secret')
    git(dir, 'clone', '--quiet', library, 'strange')
    const all = ['.gitmodules', 'a.nix', 'lib/x/.gitignore', 'lib/x/lib.nix']
    assert.deepEqual(listFiles(dir), all)
    assert.ok(isIgnored(dir, 'lib/x/.env', true))
    assert.ok(!isIgnored(dir, 'lib/x/lib.nix', true))
    git(dir, 'commit', '--quiet', '--message=Submodule')
    git(root, 'clone', '--quiet', dir, 'without-submodules')
    assert.deepEqual(listFiles(path.join(root, 'without-submodules')), ['.gitmodules'])
  })

  it('takes no other repository from the environment', () => {
    const dir = folder('hook', { '.gitignore': 'secret.txt\n', 'secret.txt': '' })
    git(dir, 'init', '--quiet')
    const other = folder('other', ['x'])
    git(other, 'init', '--quiet')
    process.env['GIT_DIR'] = path.join(other, '.git')
    try {
      assert.deepEqual(listFiles(dir), ['.gitignore'])
    } finally {
      delete process.env['GIT_DIR']
    }
  })

  it('says so where git fails', () => {
    const dir = folder('broken', { 'a.nix': '', '.git/HEAD': 'ref: refs/heads/main\n' })
    git(dir, 'init', '--quiet')
    writeFileSync(path.join(dir, '.git/index'), 'no index')
    assert.throws(() => listFiles(dir), {
      name: 'ProblemError',
      message: `${dir}  git cannot say which files are part of the workshop
    expected: \`git ls-files\` to work in this folder
    found: fatal: .git/index: index file smaller than expected`,
    })
  })
})

describe('listFiles where git cannot tell', () => {
  const files = ['.gitignore', 'a.nix', 'a/.hidden', 'a/b.nix', 'result/x', ...secrets]
  const without = ['.gitignore', 'a.nix', 'a/b.nix', 'secret.txt']

  it('leaves out products, and what has a name with a dot before it', () => {
    const dir = folder('archive', files)
    leaveMachine(dir)
    assert.deepEqual(listFiles(dir), without)
    assert.deepEqual(listFiles(dir, ['a', 'b']), ['a/b.nix'])
    assert.ok(!gitTells(dir))
    for (const path of [...secrets.slice(0, 3), 'a/.hidden'])
      assert.ok(isIgnored(dir, path, false), path)
    for (const path of without) assert.ok(!isIgnored(dir, path, false), path)
  })

  it('is the same without git', () => {
    const dir = folder('no-git', files)
    git(dir, 'init', '--quiet')
    const { PATH } = process.env
    process.env['PATH'] = dir
    try {
      assert.deepEqual(listFiles(dir), without)
    } finally {
      process.env['PATH'] = PATH
    }
  })

  it('is the same in a folder that a repository ignores as a whole', () => {
    const top = folder('outer', { '.gitignore': 'cache/\n' })
    git(top, 'init', '--quiet')
    const dir = folder('outer/cache/copy', files)
    assert.ok(!gitTells(dir))
    assert.deepEqual(listFiles(dir), without)
  })

  it('reads nothing where git ignores everything in a folder that it does not ignore', () => {
    const dir = folder('all-ignored', { '.gitignore': '*\n', 'a.nix': '' })
    git(dir, 'init', '--quiet')
    assert.deepEqual(listFiles(dir), [])
  })

  it('throws without the folder', () => {
    assert.throws(() => listFiles(path.join(root, 'missing')), { code: 'ENOENT' })
  })
})
