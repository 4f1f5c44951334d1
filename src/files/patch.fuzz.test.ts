import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTwoFilesPatch } from 'diff'
import fc from 'fast-check'
import { holds } from '../fuzz/holds.ts'
import { mutated } from '../fuzz/mutated.ts'
import { readOrRefuse } from '../fuzz/refused.ts'
import { applyPatch } from './apply-patch.ts'
import { parsePatch } from './patch.ts'
import { computeStates } from './states.ts'

const file = 'workshop/solutions/2.3-enable-lamp.patch'
const head = 'Step: 2.3\nTitle: Enable the lamp\n\n'

const line = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '{',
    '-',
    '+',
    '--- a/x',
    '+++ b/x',
    '@@ -1 +1 @@',
    '\\ No newline',
    'a\r',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replace(/[\n\r]/g, '')),
)
const lines = fc.array(line, { minLength: 1, maxLength: 12 })
const text = fc
  .tuple(lines, fc.constantFrom('', '\n'))
  .map(([all, end]) => all.join('\n') + end)
  .filter((all) => all !== '')

test('a patch of a difference makes one text of the other', () => {
  holds(fc.tuple(text, text, fc.nat({ max: 4 })), ([before, after, context]) => {
    fc.pre(before !== after)
    const diff = createTwoFilesPatch('a/x', 'b/x', before, after, '', '', { context })
    const patch = parsePatch(
      file,
      head + diff.replace(/^=+\n/, '').replace(/^(--- a|\+\+\+ b)\/x\t.*$/gm, '$1/x'),
    )
    assert.equal(applyPatch(new Map([['x', before]]), patch).get('x'), after)
  })
})

const start = new Map([
  ['lamp.nix', '{\n  enable = false;\n}\n'],
  ['b/more.nix', 'one\ntwo'],
])
const written = `${head}diff --git a/lamp.nix b/lamp.nix
--- a/lamp.nix
+++ b/lamp.nix
@@ -1,3 +1,3 @@
 {
-  enable = false;
+  enable = true;
 }
diff --git a/new.nix b/new.nix
new file mode 100644
--- /dev/null
+++ b/new.nix
@@ -0,0 +1 @@
+new
diff --git a/b/more.nix b/b/less.nix
similarity index 50%
rename from b/more.nix
rename to b/less.nix
--- a/b/more.nix
+++ b/b/less.nix
@@ -1,2 +1,2 @@
 one
-two
\\ No newline at end of file
+three
`
const pieces = [
  ...[
    '@@ -1 +1 @@\n',
    '@@ -0,0 +1,9 @@\n',
    '--- /dev/null\n',
    '+++ /dev/null\n',
    '--- a/../x\n',
    '+++ b/\n',
  ],
  ...[
    '+',
    '-',
    ' ',
    '\\ No newline at end of file\n',
    'rename to x\n',
    'copy from x\n',
    'Binary files a and b differ\n',
  ],
  ...[
    'GIT binary patch\n',
    'deleted file mode 100644\n',
    'Step: 3\n',
    'Key: value\n',
    '"a/\\303"',
    '9999999999',
    '\n',
  ],
]

test('a patch that somebody changed is read and applied, or refused at a line', () => {
  holds(mutated(written, pieces), (changed) => {
    const own = { file, text: changed }
    const patch = readOrRefuse(() => parsePatch(file, changed), own)
    if (patch === undefined) return
    readOrRefuse(() => computeStates(start, [patch]), own)
  })
})
