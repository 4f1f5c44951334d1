import assert from 'node:assert/strict'
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { configuration, module, run, temporaryFolder } from '../catch-up/participant.ts'
import type { Run } from '../catch-up/participant.ts'
import { cases, edited, inState, steps } from './cases.ts'
import { missing, ways, where } from './ways.ts'

const workshop = path.resolve(import.meta.dirname, '../..')

/** Everything that NixOS reads, but for the two files that participants edit. */
const parts = [
  'common.nix',
  'vm.nix',
  'rebuild.nix',
  'nixpkgs.nix',
  'flake.lock',
  'where-am-i',
].concat(
  ['lib/where-am-i', 'solutions', 'pkgs/your_app/src'],
  ['pkgs/your_app/package.nix', 'pkgs/your_app/package.json'],
)

/** What the script calls, besides Nix and Node. */
const tools = [
  'sh',
  'sed',
  'awk',
  'grep',
  'sort',
  'dirname',
  'readlink',
  'mktemp',
  'rm',
  'cat',
  'env',
  'timeout',
]

/** A folder of the workshop with these two files in it. */
function participant(test: TestContext, files: readonly [string, string]): string {
  const folder = path.join(temporaryFolder(test), 'my workshop')
  for (const part of parts) {
    cpSync(path.join(workshop, part), path.join(folder, part), { recursive: true })
  }
  mkdirSync(path.join(folder, path.dirname(module)), { recursive: true })
  writeFileSync(path.join(folder, configuration), files[0])
  writeFileSync(path.join(folder, module), files[1])
  return folder
}

/** Runs where-am-i with these programs and no others. */
function whereAmI(
  test: TestContext,
  folder: string,
  programs: readonly string[],
  nixPath = '',
): Run {
  const bin = temporaryFolder(test)
  for (const name of [...tools, ...programs]) {
    const program = where(name)
    if (program !== undefined) symlinkSync(program, path.join(bin, name))
  }
  return run('sh', [path.join(folder, 'where-am-i')], '/', { PATH: bin, NIX_PATH: nixPath })
}

/** The steps that the output marks so. */
function marked(stdout: string, mark: string): string[] {
  return [...stdout.matchAll(/^ {2}(....) {2}(\d+\.\d+) /gm)].flatMap(
    ([, found = '', step = '']) => (found.trim() === mark ? [step] : []),
  )
}

for (const way of ways) {
  test(`with ${way.name}`, { skip: missing(way) }, async (t) => {
    for (const { title, files, done, doneByNixos = done, says } of cases) {
      await t.test(title, (t) => {
        const { status, stdout, stderr } = whereAmI(
          t,
          participant(t, files),
          way.programs,
          way.nixPath,
        )
        assert.equal(stderr, '')
        assert.equal(status, 0)
        assert.ok(stdout.startsWith(`${way.says}; nothing was changed.\n`), stdout)
        const expected = way.name === 'NixOS' ? doneByNixos : done
        assert.deepEqual(marked(stdout, 'done'), expected, stdout)
        if (says !== undefined) assert.match(stdout, says)
      })
    }

    await t.test('the start is said to be unfinished on purpose', (t) => {
      const { stdout } = whereAmI(t, participant(t, inState('start')), way.programs, way.nixPath)
      assert.match(stdout, /^This is how the workshop starts: it is unfinished on purpose\.$/m)
    })

    await t.test('text that is not Nix is named with its place, and nobody is blocked', (t) => {
      const files = edited('2.3', ['port = 4242;', 'port = 4242'])
      const { status, stdout, stderr } = whereAmI(
        t,
        participant(t, files),
        way.programs,
        way.nixPath,
      )
      assert.equal(stderr, '')
      assert.equal(status, 0)
      assert.deepEqual(marked(stdout, '?'), steps)
      assert.match(
        stdout,
        /\n {2}configuration\.nix:40:9: syntax error, unexpected '=', expecting ';'\n$/,
      )
    })

    await t.test('a missing file is named', (t) => {
      const folder = participant(t, inState('2.3'))
      rmSync(path.join(folder, module))
      const { status, stdout } = whereAmI(t, folder, way.programs, way.nixPath)
      assert.equal(status, 0)
      assert.match(stdout, /Your files cannot be evaluated.*\n.*modules\/your_app/)
    })
  })
}

test('without Nix and Node it says what it takes', (t) => {
  const { status, stdout, stderr } = whereAmI(t, participant(t, inState('2.3')), [])
  assert.equal(stderr, '')
  assert.equal(status, 0)
  assert.deepEqual(marked(stdout, '?'), steps)
  assert.match(stdout, /It takes Nix, or Node 22\.18 or newer\.\n$/)
})

test('the files of the workshop are left as they are', (t) => {
  const folder = participant(t, inState('2.3'))
  const list = () =>
    run('sh', ['-c', 'find . -type f -exec cksum {} + -o -type d | sort'], folder).stdout
  const before = list()
  whereAmI(t, folder, ['node', 'nix-instantiate'], process.env['NIX_PATH'])
  assert.equal(list(), before)
})

test('an option is answered with what it does', (t) => {
  const script = path.join(participant(t, inState('start')), 'where-am-i')
  assert.equal(run('sh', [script, '--help'], '/').status, 0)
  const { status, stdout } = run('sh', [script, '2.3'], '/')
  assert.equal(status, 2)
  assert.match(stdout, /says which steps of the workshop are done/)
})
