import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { TestContext } from 'node:test'
import { configuration, module, run, temporaryFolder } from '../../catch-up/participant.ts'
import type { Run } from '../../catch-up/participant.ts'

const workshop = path.resolve(import.meta.dirname, '../../..')
const nixpkgs = path.join(workshop, 'machines/fixtures/nixpkgs')

/** Everything that NixOS reads, but for the two files that participants edit, and which nixpkgs. */
const parts = [
  ...['common.nix', 'vm.nix', 'rebuild.nix', 'check', 'checks', 'lib/check', 'solutions'],
  ...['pkgs/your_app/package.nix', 'pkgs/your_app/package.json', 'pkgs/your_app/src'],
]

/** What the script calls, besides Nix. */
const tools = [
  ...['sh', 'sed', 'awk', 'grep', 'sort', 'dirname', 'readlink', 'mktemp', 'rm', 'cat', 'env'],
  ...['timeout', 'tail', 'cmp', 'cp', 'tr', 'cksum', 'wc', 'git', 'ls', 'df'],
]

/** A folder of the workshop with these two files in it, and with what nixpkgs.nix says. */
export function participant(
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

/** What stands for the VM, the network and time: shell text in place of ssh, curl and others. */
export type Played = Readonly<Record<string, string>>

/** A VM that has all that is asked for. */
export const good: Played = { ssh: 'exit 0', curl: `echo '"regtest"'` }

/** Runs check with these words and programs, and no other program. */
export function check(
  test: TestContext,
  folder: string,
  {
    words = [],
    programs = ['nix-instantiate'],
    vm = good,
  }: {
    readonly words?: readonly string[]
    readonly programs?: readonly string[]
    readonly vm?: Played
  } = {},
): Run {
  const bin = temporaryFolder(test)
  for (const name of [...tools, ...programs].filter((name) => !(name in vm))) {
    symlinkSync(placeOf(name), path.join(bin, name))
  }
  for (const [name, script] of Object.entries(vm)) {
    writeFileSync(path.join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  }
  return run('sh', [path.join(folder, 'check'), ...words], '/', {
    PATH: bin,
    NIX_REMOTE: 'dummy://',
  })
}

const places = new Map<string, string>()

/** Where a program lies: looked up once, for each check asks for two dozen. */
function placeOf(name: string): string {
  const place = places.get(name) ?? run('sh', ['-c', `command -v ${name}`], '/').stdout.trim()
  places.set(name, place)
  return place
}

/** Why nothing can be evaluated here; false where it can. */
export const noNix =
  run('nix-instantiate', ['--version'], '/').status !== 0 &&
  'there is no Nix, which Debian’s nix-bin has'
