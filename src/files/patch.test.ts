import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parsePatch } from './patch.ts'

const FILE = 'workshop/solutions/2.3-enable-lamp.patch'
const HEADERS = 'Step: 2.3\nTitle: Enable the lamp\nRebuild: vm\n\n'
const DIFF = `--- a/lamp.nix
+++ b/lamp.nix
@@ -1,3 +1,3 @@
 {
-  enable = false;
+  enable = true;
 }
`

describe('parsePatch', () => {
  it('reads headers, changes and the lines of the hunks', () => {
    const patch = parsePatch(FILE, HEADERS + DIFF + DIFF.replaceAll('lamp.nix', 'b/more.nix'))
    const { step, slug, title, file, headers, changes } = patch
    assert.deepEqual(
      { step, slug, title, file },
      {
        step: '2.3',
        slug: 'enable-lamp',
        title: 'Enable the lamp',
        file: FILE,
      },
    )
    assert.deepEqual([...headers.keys()], ['Step', 'Title', 'Rebuild'])
    assert.equal(headers.get('Rebuild'), 'vm')
    assert.deepEqual(
      changes.map(({ from, to, hunkLines }) => ({ from, to, hunkLines })),
      [
        { from: 'lamp.nix', to: 'lamp.nix', hunkLines: [7] },
        { from: 'b/more.nix', to: 'b/more.nix', hunkLines: [14] },
      ],
    )
  })

  const kinds: [name: string, diff: string, from: string | undefined, to: string | undefined][] = [
    ['new', '--- /dev/null\n+++ b/a.nix\n@@ -0,0 +1 @@\n+{ }\n', undefined, 'a.nix'],
    ['deleted', '--- a/a.nix\n+++ /dev/null\n@@ -1 +0,0 @@\n-{ }\n', 'a.nix', undefined],
    [
      'new and empty',
      'diff --git a/a b/a\nnew file mode 100644\nindex 0000000..e69de29\n',
      undefined,
      'a',
    ],
    [
      'renamed',
      'diff --git a/a b/c/d\nsimilarity index 100%\nrename from a\nrename to c/d\n',
      'a',
      'c/d',
    ],
    ['made executable', 'diff --git a/a b/a\nold mode 100644\nnew mode 100755\n', 'a', 'a'],
  ]
  for (const [name, diff, from, to] of kinds) {
    it(`a ${name} file`, () => {
      const [change, ...others] = parsePatch(FILE, HEADERS + diff).changes
      assert.deepEqual([change?.from, change?.to, others], [from, to, []])
    })
  }
})

describe('parsePatch: mistakes of an author', () => {
  const outside = (
    path: string,
  ): string => `:7  \`${path}\` is not a path inside the workshop folder
    expected: a path relative to workshop/ with \`/\` between its parts, without \`.\` and \`..\``
  const table: [name: string, text: string, message: string][] = [
    [
      'no headers',
      DIFF,
      `:1  This is no header line\n    expected: \`Key: value\`, then an empty line\n    found: --- a/lamp.nix`,
    ],
    [
      'no title',
      `Step: 2.3\n\n${DIFF}`,
      ':1  The header `Title` is missing\n    expected: Title: …\n    found: Step',
    ],
    [
      'an empty header',
      `Step: 2.3\nTitle:\n\n${DIFF}`,
      ':2  This is no header line\n    expected: `Key: value`, then an empty line\n    found: Title:',
    ],
    [
      'a header twice',
      `Step: 2.3\nStep: 2.3\n\n${DIFF}`,
      ':2  The header `Step` stands here twice',
    ],
    [
      'another step',
      `Title: x\nStep: 2.4\n\n${DIFF}`,
      ':2  The header and the file name tell different steps\n    expected: 2.3\n    found: 2.4',
    ],
    ['no diff', HEADERS, ':4  The patch changes nothing\n    expected: a unified diff'],
    [
      'a stray line',
      `${HEADERS}oops\n${DIFF}`,
      ':5  This line belongs to no part of a unified diff\n    expected: `--- a/…`, `+++ b/…`, `@@ … @@` or the lines of a hunk\n    found: oops',
    ],
    [
      'a stray line at the end',
      `${HEADERS}${DIFF}oops\n`,
      ':12  This line belongs to no part of a unified diff\n    expected: `--- a/…`, `+++ b/…`, `@@ … @@` or the lines of a hunk\n    found: oops',
    ],
    [
      'too few lines',
      HEADERS + DIFF.replace(' }\n', ''),
      ':7  This is no unified diff\n    expected: hunks with as many lines as their `@@` lines count\n    found: Hunk at line 7 contained invalid line ',
    ],
    [
      'too many lines',
      `${HEADERS}${DIFF} \n`,
      ':7  This is no unified diff\n    expected: hunks with as many lines as their `@@` lines count\n    found: Hunk at line 7 has more lines than expected (expected 3 old lines and 3 new lines)',
    ],
    [
      'a path of nothing',
      HEADERS + DIFF.replace('--- a/lamp.nix', '---'),
      ':5  This is no unified diff\n    expected: hunks with as many lines as their `@@` lines count\n    found: Missing "--- ..." file header for b/lamp.nix',
    ],
    [
      'no prefix',
      HEADERS + DIFF.replace('a/', ''),
      ':7  A path in the patch lacks its prefix\n    expected: a/…\n    found: lamp.nix',
    ],
    ['a folder above', HEADERS + DIFF.replaceAll('lamp.nix', '../x'), outside('../x')],
    [
      'a folder above, hidden',
      HEADERS + DIFF.replaceAll('lamp.nix', 'a/../../x'),
      outside('a/../../x'),
    ],
    ['an absolute path', HEADERS + DIFF.replaceAll('lamp.nix', '/etc/x'), outside('/etc/x')],
    [
      'a binary file',
      `${HEADERS}diff --git a/a b/a\nBinary files a/a and b/a differ\n`,
      ':5  A patch changes, renames or deletes text files; this one does not',
    ],
    [
      'two paths',
      HEADERS + DIFF.replace('b/lamp.nix', 'b/x'),
      ':7  The two paths of a change differ\n    expected: `rename from` and `rename to`\n    found: `lamp.nix` and `x`',
    ],
    [
      'headers of a file alone',
      `${HEADERS}--- a/x\n+++ b/x\n`,
      ':5  The patch changes nothing in `x` and `x`',
    ],
  ]
  for (const [name, text, message] of table) {
    it(name, () => {
      assert.throws(() => parsePatch(FILE, text), { name: 'ProblemError', message: FILE + message })
    })
  }

  for (const name of ['enable.patch', '2.3.patch', '2.3-Enable.patch', 'x2.3-a.patch']) {
    it(`a file named ${name}`, () => {
      assert.throws(() => parsePatch(`workshop/solutions/${name}`, HEADERS + DIFF), {
        message: `workshop/solutions/${name}  A patch is named after its step
    expected: 2.3-light-the-lamp.patch
    found: ${name}`,
      })
    })
  }
})
