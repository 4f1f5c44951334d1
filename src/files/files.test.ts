import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, it } from 'node:test'
import { fileNamed } from './file-tree.ts'
import { readFileTree } from './files.ts'
import { parsePatch } from './patch.ts'
import { computeStates } from './states.ts'

const root = mkdtempSync(join(tmpdir(), 'files-test-'))
after(() => rmSync(root, { recursive: true }))

/** Writes a workshop folder and returns its path. */
function folder(name: string, files: Record<string, string | Buffer>): string {
  const dir = join(root, name, 'workshop')
  mkdirSync(dir, { recursive: true })
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), content)
  }
  return dir
}

describe('readFileTree', () => {
  it('reads text files by path, and leaves out what is no start file', () => {
    const dir = folder('tree', {
      'b.nix': 'ü\r\n',
      'a/c.ts': '',
      'a/solutions/d': 'd',
      'a/machines/e': 'e',
      'solutions/1.1-x.patch': 'x',
      'machines/start.sh': 'x',
      'picture.png': Buffer.from([0x89, 0x50, 0, 1]),
      zero: 'a\0b',
      '.gitignore': 'h',
      '.env': 'secret',
    })
    symlinkSync('b.nix', join(dir, 'link.nix'))
    assert.deepEqual(
      [...readFileTree(dir)],
      [
        ['.gitignore', 'h'],
        ['a/c.ts', ''],
        ['a/machines/e', 'e'],
        ['a/solutions/d', 'd'],
        ['b.nix', 'ü\n'],
        ['link.nix', 'ü\n'],
      ],
    )
  })

  it('refuses a text that is not in UTF-8, at its line', () => {
    const dir = folder('latin1', { 'a.txt': Buffer.from('one\nK\xe4se\n', 'latin1') })
    assert.throws(() => readFileTree(dir), {
      message: /^workshop\/a\.txt:2 {2}The file is not in UTF-8\n/,
    })
  })

  const links: [name: string, target: string, message: string][] = [
    [
      'up',
      '../../outside',
      'The symbolic link leaves the workshop folder\n    found: ../../outside',
    ],
    ['folder', '..', 'The symbolic link leaves the workshop folder\n    found: ..'],
    [
      'beside',
      '../workshop-2/x',
      'The symbolic link leaves the workshop folder\n    found: ../workshop-2/x',
    ],
    ['nowhere', 'missing', 'The symbolic link leads to no file'],
  ]
  for (const [name, target, message] of links) {
    it(`refuses a link: ${name}`, () => {
      writeFileSync(join(root, 'outside'), 'secret')
      const dir = folder(`link-${name}`, { 'a.nix': '' })
      mkdirSync(join(dir, '../workshop-2'))
      writeFileSync(join(dir, '../workshop-2/x'), 'secret')
      symlinkSync(target, join(dir, 'link'))
      assert.throws(() => readFileTree(dir), {
        name: 'ProblemError',
        message: `workshop/link  ${message}`,
      })
    })
  }

  it('refuses a link to a file that is no part of the workshop', () => {
    const dir = folder('link-secret', { '.env': 'secret' })
    symlinkSync('.env', join(dir, 'link'))
    assert.throws(() => readFileTree(dir), {
      message: `workshop/link  The symbolic link leads to a file that is no part of the workshop
    expected: a file that git does not ignore
    found: .env`,
    })
  })

  it('leaves a link to a folder alone', () => {
    const dir = folder('link-to-folder', { 'a/b': '' })
    symlinkSync('a', join(dir, 'link'))
    assert.deepEqual([...readFileTree(dir).keys()], ['a/b'])
  })

  it('refuses to be without its folder', () => {
    assert.throws(() => readFileTree(join(root, 'missing')), { code: 'ENOENT' })
  })
})

describe('fileNamed', () => {
  const files = new Map([
    ['modules/lamp/default.nix', 'text'],
    ['configuration.nix', ''],
  ])
  const place = { file: 'content/tasks/1.mdx', line: 3 }

  it('gives the text', () => {
    assert.equal(fileNamed(files, 'modules/lamp/default.nix', place), 'text')
  })

  it('names the nearest files', () => {
    assert.throws(() => fileNamed(files, 'default.nix', place), {
      message: `content/tasks/1.mdx:3  There is no file \`default.nix\` in workshop/
    nearest: modules/lamp/default.nix`,
    })
  })

  for (const path of ['/etc/passwd', '../x', 'a/../x', './x', 'a//b', 'C:/x', 'a\\b', '', 'a/']) {
    it(`refuses ${JSON.stringify(path)}`, () => {
      assert.throws(() => fileNamed(files, path, place), {
        message: `content/tasks/1.mdx:3  \`${path}\` is not a path inside the workshop folder
    expected: a path relative to workshop/ with \`/\` between its parts, without \`.\` and \`..\``,
      })
    })
  }
})

describe('computeStates on a folder', () => {
  it('computes the very files that git makes of the same patches', () => {
    const solutions = {
      'solutions/1.1-change.patch': `Step: 1.1
Title: Change, create and delete

--- a/a.nix
+++ b/a.nix
@@ -1,4 +1,5 @@
 {
-  a = 1;
+  a = 2;
+  b = 3;
 
 }
--- /dev/null
+++ b/new/c.nix
@@ -0,0 +1,2 @@
+{
+}
--- a/old.nix
+++ /dev/null
@@ -1 +0,0 @@
-old
`,
      'solutions/1.2-rename.patch': `Step: 1.2
Title: Rename

diff --git a/new/c.nix b/d.nix
rename from new/c.nix
rename to d.nix
--- a/new/c.nix
+++ b/d.nix
@@ -1,2 +1,2 @@
 {
-}
+}
\\ No newline at end of file
`,
    }
    const dir = folder('git', { 'a.nix': '{\n  a = 1;\n\n}\n', 'old.nix': 'old\n', ...solutions })
    const patches = Object.entries(solutions).map(([path, text]) =>
      parsePatch(`workshop/${path}`, text),
    )
    const states = computeStates(readFileTree(dir), patches)
    for (const { patch, files } of states.slice(1)) {
      const file = join(dirname(dir), patch?.file ?? '')
      execFileSync('git', ['apply', '--unidiff-zero', file], {
        cwd: dir,
        env: { ...process.env, GIT_DIR: '/dev/null' },
      })
      assert.deepEqual(
        [...readFileTree(dir)],
        [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)),
      )
    }
    assert.equal(states.length, 3)
    assert.equal(readFileSync(join(dir, 'd.nix'), 'utf8'), '{\n}')
  })
})
