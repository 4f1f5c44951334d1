import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { applyPatch } from './apply-patch.ts'
import { parsePatch } from './patch.ts'

const FILE = 'workshop/solutions/1.1-x.patch'
const FILES = new Map([
  ['a.nix', 'one\ntwo\nthree\nfour\nfive\n'],
  ['b.nix', 'b\n'],
  ['no-break', 'x'],
])

function apply(diff: string): Record<string, string> {
  const patch = parsePatch(FILE, `Step: 1.1\nTitle: x\n\n${diff}`)
  return Object.fromEntries(applyPatch(FILES, patch))
}

describe('applyPatch', () => {
  const all = Object.fromEntries(FILES)
  const withoutB = Object.fromEntries([...FILES].filter(([path]) => path !== 'b.nix'))
  const table: [name: string, diff: string, files: Record<string, string>][] = [
    [
      'two hunks',
      '--- a/a.nix\n+++ b/a.nix\n@@ -1,2 +1,3 @@\n one\n+more\n two\n@@ -4,2 +5,1 @@\n four\n-five\n',
      { ...all, 'a.nix': 'one\nmore\ntwo\nthree\nfour\n' },
    ],
    [
      'a new file',
      '--- /dev/null\n+++ b/c/d\n@@ -0,0 +1,2 @@\n+1\n+2\n',
      { ...all, 'c/d': '1\n2\n' },
    ],
    ['a deleted file', '--- a/b.nix\n+++ /dev/null\n@@ -1 +0,0 @@\n-b\n', withoutB],
    [
      'a renamed file',
      'diff --git a/b.nix b/c\nrename from b.nix\nrename to c\n',
      { ...withoutB, c: 'b\n' },
    ],
    [
      'a renamed and changed file',
      'diff --git a/b.nix b/c\nrename from b.nix\nrename to c\n--- a/b.nix\n+++ b/c\n@@ -1 +1 @@\n-b\n+c\n',
      { ...withoutB, c: 'c\n' },
    ],
    [
      'a missing line break that stays',
      '--- a/no-break\n+++ b/no-break\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+y\n\\ No newline at end of file\n',
      { ...all, 'no-break': 'y' },
    ],
    [
      'a missing line break that comes',
      '--- a/no-break\n+++ b/no-break\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+x\n',
      { ...all, 'no-break': 'x\n' },
    ],
  ]
  for (const [name, diff, files] of table) {
    it(name, () => {
      assert.deepEqual(apply(diff), files)
    })
  }

  it('leaves the files before as they were', () => {
    const before = new Map(FILES)
    apply('--- a/b.nix\n+++ /dev/null\n@@ -1 +0,0 @@\n-b\n')
    assert.deepEqual(FILES, before)
  })
})

describe('applyPatch: a patch that does not fit', () => {
  const table: [name: string, diff: string, message: string][] = [
    [
      'other context',
      '--- a/a.nix\n+++ b/a.nix\n@@ -2,2 +2,2 @@\n too\n-three\n+3\n',
      ':7  The hunk of line 6 does not fit `a.nix`, line 2\n    expected: `too`\n    found: `two`',
    ],
    [
      'other removed line',
      '--- a/a.nix\n+++ b/a.nix\n@@ -2,2 +2,1 @@\n two\n-\n',
      ':8  The hunk of line 6 does not fit `a.nix`, line 3\n    expected: an empty line\n    found: `three`',
    ],
    [
      'another place',
      '--- a/a.nix\n+++ b/a.nix\n@@ -1,2 +1,1 @@\n two\n-three\n',
      ':7  The hunk of line 6 does not fit `a.nix`, line 1; it would fit at line 2: make the patch anew\n    expected: `two`\n    found: `one`',
    ],
    [
      'beyond the end',
      '--- a/b.nix\n+++ b/b.nix\n@@ -9 +9 @@\n-c\n+d\n',
      ':7  The hunk of line 6 does not fit `b.nix`, line 9\n    expected: `c`\n    found: the end of the file',
    ],
    [
      'lines behind the end',
      '--- a/b.nix\n+++ b/b.nix\n@@ -99999999990,0 +2 @@\n+c\n',
      ':6  The hunk of line 6 adds lines behind the end of `b.nix`\n    expected: a line up to 1\n    found: line 99999999990',
    ],
    [
      'the line break at the end',
      '--- a/b.nix\n+++ b/b.nix\n@@ -1 +1 @@\n-b\n\\ No newline at end of file\n+c\n',
      ':6  The patch and `b.nix` disagree on the line break at the end of the file',
    ],
    [
      'a file that is not there',
      '--- a/b.nxi\n+++ b/b.nxi\n@@ -1 +1 @@\n-b\n+c\n',
      ':6  There is no file `b.nxi` before this patch\n    nearest: b.nix',
    ],
    [
      'a new file that is there',
      '--- /dev/null\n+++ b/b.nix\n@@ -0,0 +1 @@\n+1\n',
      ':6  The patch creates `b.nix`, which exists already',
    ],
    [
      'a deletion that leaves lines',
      '--- a/a.nix\n+++ /dev/null\n@@ -1 +0,0 @@\n-one\n',
      ':6  The patch deletes `a.nix` but leaves some of its lines\n    found: two',
    ],
  ]
  for (const [name, diff, message] of table) {
    it(name, () => {
      assert.throws(() => apply(diff), { name: 'ProblemError', message: FILE + message })
    })
  }
})
