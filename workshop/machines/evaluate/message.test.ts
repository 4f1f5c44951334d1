import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lastMessage } from './message.ts'

const cases = [
  {
    what: 'below a trace, its indent and the folders of this machine taken away',
    stderr: `warning: the tree is dirty
error:
       … while calling the 'seq' builtin
         at /tmp/a1/evaluate.nix:6:1:

       (stack trace truncated; use '--show-trace' to show the full, detailed trace)

       error: attribute 'string' missing
       at /tmp/a1/modules/lamp/default.nix:66:16:
           65|       user = lib.mkOption {
             |                ^
`,
    message: `error: attribute 'string' missing
at modules/lamp/default.nix:66:16:
    65|       user = lib.mkOption {
      |                ^
`,
  },
  {
    what: 'of a Nix that indents nothing, and ends with advice',
    stderr: `error: undefined variable 'x'

at /opt/n/lib/modules.nix:1:1:
(use '--show-trace' to show detailed location information)
`,
    message: `error: undefined variable 'x'

at nixpkgs/lib/modules.nix:1:1:
`,
  },
  {
    what: 'with a path of the store',
    stderr: 'error: no /nix/store/k3xq0vmpn5z4yhhc1iwzkg0lvbhqyzsx-lamp\n',
    message: 'error: no /nix/store/eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee-lamp\n',
  },
  { what: 'that is none', stderr: 'Killed\n', message: 'Killed\n' },
]

for (const { what, stderr, message } of cases) {
  test(`the message ${what}`, () => {
    assert.equal(lastMessage(stderr, { '/tmp/a1/': '', '/opt/n': 'nixpkgs' }), message)
  })
}
