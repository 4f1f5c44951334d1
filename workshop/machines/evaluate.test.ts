import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, describe, test } from 'node:test'

const lamp = join(import.meta.dirname, 'fixtures/lamp')
const temporary = mkdtempSync(join(tmpdir(), 'lamp-'))
const root = join(temporary, 'root')
const nixpkgs = join(lamp, 'nixpkgs')
after(() => rmSync(temporary, { recursive: true, force: true }))

function evaluate(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'evaluate.ts'), ...args],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        WORKSHOP: root,
        NIX_REMOTE: join(temporary, 'store'),
        ...environment,
      },
    },
  )
  return { status, stdout, stderr }
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** Replaces a text in a file of the copy. */
function edit(path: string, from: string, to: string): void {
  const text = read(path)
  assert.ok(text.includes(from))
  writeFileSync(join(root, path), text.replace(from, to))
}

const evaluated = 'workshop/solutions/evaluated'
const quotes = 'content/mistakes/1.1-without-quotes.patch'
const dark = 'content/mistakes/1.1-too-dark.patch'
const noNix =
  spawnSync('nix-instantiate', ['--version']).error !== undefined &&
  'nix-instantiate is not on PATH'

describe('evaluate', () => {
  beforeEach(() => {
    rmSync(root, { recursive: true, force: true })
    cpSync(lamp, root, { recursive: true })
  })

  test('writes what comes out, and finds it again with --check', { skip: noNix }, () => {
    const { status, stdout, stderr } = evaluate(['--nixpkgs', nixpkgs])
    assert.equal(stderr, '')
    assert.equal(status, 0)
    assert.match(stdout, /state start\nstate 1\.1\ncontent\/mistakes\/1\.1-too-dark\.patch\n/)
    const hash = 'e'.repeat(32)
    const unit = `[Service]\nExecStart=lamp /nix/store/${hash}-lamp.conf\n`
    assert.equal(read(`${evaluated}/1.1/units/lamp.service`), unit)
    assert.equal(read(`${evaluated}/start/lamp.conf`), 'colour=red\n')
    assert.equal(read(`${evaluated}/1.1/lamp.conf`), 'colour=green\n')
    assert.equal(read(`${evaluated}/1.1/etc/lamp/colour`), 'green')
    assert.match(read(`${evaluated}/1.1/firewall.json`), /"allowedTCPPorts": \[\n {4}22/)
    assert.match(
      read(`${evaluated}/1.1/evaluated.json`),
      /"files": "[0-9a-f]{12}",\n {2}"output": "[0-9a-f]{12}",\n {2}"with": "Nix [\d.]+\w* and NixOS 1\.0"/,
    )
    const record = read('content/mistakes/seen/1.1-without-quotes.txt')
    assert.match(record, /^error: undefined variable 'green'\n+ *at lamp\.nix:2:12:\n/)
    assert.match(
      read(quotes),
      /^Seen: evaluation\nWith: Nix [\d.]+\w* and NixOS 1\.0\nError: .*\nProof: \w{12} \w{12}\n\n/m,
    )
    assert.doesNotMatch(read(dark), /With/)
    assert.equal(existsSync(join(root, 'content/mistakes/seen/1.1-too-dark.txt')), false)

    const again = evaluate(['--nixpkgs', nixpkgs, '--check'])
    assert.deepEqual({ status: again.status, stderr: again.stderr }, { status: 0, stderr: '' })
    evaluate(['--nixpkgs', nixpkgs])
    assert.equal(read(quotes).match(/^With: /gm)?.length, 1)
  })

  test('says with --check what would change, and keeps exposure scores', { skip: noNix }, () => {
    evaluate(['--nixpkgs', nixpkgs])
    writeFileSync(join(root, `${evaluated}/1.1/exposure.json`), '{}\n')
    edit('workshop/lamp.nix', 'red', 'blue')
    edit('workshop/solutions/1.1-green.patch', 'red', 'blue')
    const { status, stderr } = evaluate(['--nixpkgs', nixpkgs, '--check'])
    assert.equal(status, 1)
    const changed = ['etc/lamp/colour', 'lamp.conf'].map(
      (path) => `${evaluated}/start/${path}  This is not what the state is evaluated to now\n`,
    )
    assert.equal(stderr, changed.join(''))
    assert.equal(read(`${evaluated}/start/lamp.conf`), 'colour=red\n')
    evaluate(['--nixpkgs', nixpkgs])
    assert.equal(read(`${evaluated}/start/lamp.conf`), 'colour=blue\n')
    assert.equal(read(`${evaluated}/1.1/exposure.json`), '{}\n')
  })

  test('--kept finds what was edited, --seen proves what the journal said', { skip: noNix }, () => {
    evaluate(['--nixpkgs', nixpkgs])
    const seen = 'content/mistakes/seen/1.1-too-dark.txt'
    assert.equal(
      evaluate(['--kept']).stderr,
      `${seen}  What was seen of the mistake is not kept\n    expected: what the journal says then in ${seen}, and \`npm run evaluate -- --seen ${dark}\`\n`,
    )
    assert.match(evaluate(['--seen', dark]).stderr, /too-dark\.patch {2}What was seen .* not kept/)
    writeFileSync(join(root, seen), 'lamp[7]: nothing to be seen\n')
    assert.equal(evaluate(['--kept']).status, 1)
    assert.equal(evaluate(['--seen', dark]).status, 0)
    const kept = evaluate(['--kept'], { PATH: '/nowhere' })
    assert.deepEqual(kept, { status: 0, stdout: '', stderr: '' })
    edit(`${evaluated}/1.1/lamp.conf`, 'green', 'gold')
    const edited = evaluate(['--kept'])
    assert.match(edited.stderr, /^workshop\/solutions\/evaluated\/1\.1 {2}What is kept .* edited\n/)
    assert.equal(edited.status, 1)
    const other = evaluate(['--seen', quotes])
    assert.match(other.stderr, /There is no mistake `.*without-quotes\.patch` with `Seen: journal`/)
    assert.equal(other.status, 1)
  })

  const faults = [
    {
      what: 'a mistake that gives another message',
      change: [quotes, "variable 'green'", "variable 'grey'"],
      says: /1\.1-without-quotes\.patch {2}The mistake gives another message\n +expected: undefined variable 'grey'\n +found: error: undefined variable 'green'/,
    },
    {
      what: 'a mistake that is none',
      change: [quotes, '+  colour = green;', '+  colour = "grey";'],
      says: /1\.1-without-quotes\.patch {2}Nix sees no mistake here/,
    },
    {
      what: 'a mistake of the journal that Nix sees',
      change: [dark, '"black"', 'black'],
      says: /1\.1-too-dark\.patch {2}Nix sees this mistake\n +expected: Seen: evaluation\n +found: error: undefined variable 'black'/,
    },
    {
      what: 'a state that cannot be evaluated',
      change: ['workshop/solutions/1.1-green.patch', '"green"', 'verde'],
      says: /evaluated\/1\.1 {2}The state 1\.1 cannot be evaluated\n +found: error: undefined variable 'verde'/,
    },
  ] as const
  for (const { what, change, says } of faults) {
    test(`refuses ${what}, and writes nothing`, { skip: noNix }, () => {
      const [file, from, to] = change
      edit(file, from, to)
      if (file.includes('solutions')) {
        for (const mistake of [quotes, dark])
          edit(mistake, '-  colour = "green"', `-  colour = ${to}`)
      }
      const { status, stderr } = evaluate(['--nixpkgs', nixpkgs])
      assert.match(stderr, says)
      assert.equal(status, 1)
      assert.equal(existsSync(join(root, evaluated)), false)
    })
  }

  const missing = [
    {
      what: 'an option that does not exist',
      args: ['--bogus'],
      says: /^evaluate: Unknown option '--bogus'/,
    },
    {
      what: 'a folder that is no nixpkgs',
      args: ['--nixpkgs', root],
      says: /^evaluate: .*root is no nixpkgs: nixos\/default\.nix is not in it\n$/,
    },
    {
      what: 'a nixpkgs that cannot be had',
      args: [],
      says: /^evaluate: nixpkgs could not be had; with --nixpkgs PATH another copy is taken\n[^]*no network here/,
    },
  ]
  for (const { what, args, says } of missing) {
    test(`ends with status 2 for ${what}`, { skip: noNix }, () => {
      const { status, stdout, stderr } = evaluate(args)
      assert.match(stderr, says)
      assert.deepEqual({ status, stdout }, { status: 2, stdout: '' })
    })
  }

  test('ends with status 2 where there is no Nix', () => {
    const { status, stderr } = evaluate([], { PATH: '/nowhere' })
    assert.match(stderr, /^evaluate: Nix is not here: nix-instantiate cannot be run/)
    assert.equal(status, 2)
  })

  test('--help says what it takes, and needs no Nix', () => {
    const { status, stdout } = evaluate(['--help'], { PATH: '/nowhere' })
    assert.match(stdout, /--nixpkgs PATH/)
    assert.equal(status, 0)
  })
})
