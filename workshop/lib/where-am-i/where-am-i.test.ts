import assert from 'node:assert/strict'
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { configuration, module, run, temporaryFolder } from '../catch-up/participant.ts'
import type { Run } from '../catch-up/participant.ts'
import { cases, edited, inState, steps } from './cases.ts'

const workshop = path.resolve(import.meta.dirname, '../..')
const nixpkgs = path.join(workshop, 'machines/fixtures/nixpkgs')

/** Everything that NixOS reads, but for the two files that participants edit, and which nixpkgs. */
const parts = [
  ...['common.nix', 'vm.nix', 'rebuild.nix', 'where-am-i', 'lib/where-am-i', 'solutions'],
  ...['pkgs/your_app/package.nix', 'pkgs/your_app/package.json', 'pkgs/your_app/src'],
]

/** What the script calls, besides Nix. */
const tools = [
  ...['sh', 'sed', 'awk', 'grep', 'sort', 'dirname', 'readlink', 'mktemp', 'rm', 'cat', 'env'],
  'timeout',
]

/** A folder of the workshop with these two files in it, and with what nixpkgs.nix says. */
function participant(
  test: TestContext,
  files: readonly [string, string],
  pinned = JSON.stringify(nixpkgs),
): string {
  const folder = path.join(temporaryFolder(test), 'my workshop')
  for (const part of parts) {
    cpSync(path.join(workshop, part), path.join(folder, part), { recursive: true })
  }
  mkdirSync(path.join(folder, path.dirname(module)), { recursive: true })
  writeFileSync(path.join(folder, configuration), files[0])
  writeFileSync(path.join(folder, module), files[1])
  writeFileSync(path.join(folder, 'nixpkgs.nix'), pinned)
  return folder
}

/** Runs where-am-i with these programs and no others. */
function whereAmI(test: TestContext, folder: string, programs = ['nix-instantiate']): Run {
  const bin = temporaryFolder(test)
  for (const name of [...tools, ...programs]) {
    const program = run('sh', ['-c', `command -v ${name}`], '/').stdout.trim()
    symlinkSync(program, path.join(bin, name))
  }
  return run('sh', [path.join(folder, 'where-am-i')], '/', { PATH: bin, NIX_REMOTE: 'dummy://' })
}

/** The steps that the output marks so. */
function marked(stdout: string, mark: string): string[] {
  return [...stdout.matchAll(/^ {2}(....) {2}(\d+\.\d+) /gm)].flatMap(
    ([, found = '', step = '']) => (found.trim() === mark ? [step] : []),
  )
}

const noNix = run('nix-instantiate', ['--version'], '/').status !== 0 && 'Nix is not installed here'

describe('with Nix, where-am-i', { skip: noNix }, () => {
  for (const { title, files, done, says } of cases) {
    test(`understands ${title}`, (t) => {
      const { status, stdout, stderr } = whereAmI(t, participant(t, files))
      assert.equal(stderr, '')
      assert.equal(status, 0)
      assert.ok(stdout.startsWith('Found out with NixOS; nothing was changed.\n'), stdout)
      assert.deepEqual(marked(stdout, 'done'), done, stdout)
      if (says !== undefined) assert.match(stdout, says)
    })
  }

  test('says that the start is unfinished on purpose', (t) => {
    const { stdout } = whereAmI(t, participant(t, inState('start')))
    assert.match(stdout, /^This is how the workshop starts: it is unfinished on purpose\.$/m)
  })

  test('names the place of text that is not Nix, and blocks nobody', (t) => {
    const files = edited('2.3', ['port = 4242;', 'port = 4242'])
    const { status, stdout, stderr } = whereAmI(t, participant(t, files))
    assert.equal(stderr, '')
    assert.equal(status, 0)
    assert.deepEqual(marked(stdout, '?'), steps)
    assert.match(
      stdout,
      /\n {2}configuration\.nix:40:9: syntax error, unexpected '=', expecting ';'\n$/,
    )
  })

  test('names a missing file', (t) => {
    const folder = participant(t, inState('2.3'))
    rmSync(path.join(folder, module))
    const { status, stdout } = whereAmI(t, folder)
    assert.equal(status, 0)
    assert.match(stdout, /Your files cannot be evaluated.*\n.*modules\/your_app/)
  })

  test('says what to do where nixpkgs was never fetched', (t) => {
    const folder = participant(t, inState('2.3'), 'fetchTarball "http://127.0.0.1:9/nixpkgs.tar"')
    const { status, stdout, stderr } = whereAmI(t, folder)
    assert.deepEqual([status, stderr], [0, ''])
    assert.deepEqual(marked(stdout, '?'), steps)
    assert.match(
      stdout,
      /Nix has not fetched nixpkgs yet: start the VM once, with sh start-vm\.sh\n$/,
    )
  })

  test('leaves the files of the workshop as they are', (t) => {
    const folder = participant(t, inState('2.3'))
    const list = () =>
      run('sh', ['-c', 'find . -type f -exec cksum {} + -o -type d | sort'], folder).stdout
    const before = list()
    whereAmI(t, folder)
    assert.equal(list(), before)
  })
})

test('without Nix it says what it takes', (t) => {
  const { status, stdout, stderr } = whereAmI(t, participant(t, inState('2.3')), [])
  assert.equal(stderr, '')
  assert.equal(status, 0)
  assert.deepEqual(marked(stdout, '?'), steps)
  assert.match(stdout, /It takes Nix: https:\/\/nixos\.org\/download\n$/)
})

test('an option is answered with what it does', (t) => {
  const script = path.join(participant(t, inState('start')), 'where-am-i')
  assert.equal(run('sh', [script, '--help'], '/').status, 0)
  const { status, stdout } = run('sh', [script, '2.3'], '/')
  assert.equal(status, 2)
  assert.match(stdout, /says which steps of the workshop are done/)
})
