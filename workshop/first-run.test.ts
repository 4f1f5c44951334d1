import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'

// The script is the real one. What it calls is played: without a network there is nothing else to call.
const top = mkdtempSync(path.join(tmpdir(), 'first-run-'))
after(() => {
  rmSync(top, { recursive: true })
})

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(top, file)), { recursive: true })
  writeFileSync(path.join(top, file), text)
  chmodSync(path.join(top, file), 0o755)
}

test('it goes on after a fault, asks nothing, and writes one report', () => {
  const clone = 'my clone/workshop'
  cpSync(path.join(import.meta.dirname, 'first-run.sh'), path.join(top, clone, 'first-run.sh'))
  for (const name of ['start-vm.sh', 'nixos-rebuild-vm.sh']) write(`${clone}/${name}`, 'exit 0\n')
  write(`${clone}/catch-up`, 'echo "catch-up $*"\n')
  write(`${clone}/check`, '[ "$1" = --list ] && echo 1.1 && exit; [ "$1" != 2.3 ]\n')
  for (const step of ['1.1', '2.3', '3.1']) write(`${clone}/solutions/${step}-x.patch`, '')
  write(`${clone}/lib/catch-up/by-hand/3.1`, 'true\n')
  for (const name of [
    'nix',
    'nix-build',
    'nix-instantiate',
    'npm',
    'curl',
    'sudo',
    'ssh',
    'sleep',
  ]) {
    write(`played/${name}`, `#!/bin/sh\necho "${name}: $*"\n`)
  }
  const git = (...args: string[]): unknown =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: path.join(top, 'my clone'),
    })
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--message=Start')
  const { status, stdout, stderr } = spawnSync('sh', [`${clone}/first-run.sh`, 'report.md'], {
    cwd: top,
    encoding: 'utf8',
    timeout: 60_000,
    env: { HOME: top, PATH: `${top}/played:${process.env['PATH'] ?? ''}` },
  })
  assert.equal(stderr, '')
  assert.equal(status, 1, stdout)
  assert.match(stdout, /first-run\.sh: \d+ faults; the report: .*\/report\.md\n$/)
  const report = readFileSync(path.join(top, 'report.md'), 'utf8')
  const titles = [...report.matchAll(/^## (.*)$/gm)].map(([, title]) => title)
  assert.ok(titles.length > 20)
  assert.deepEqual(titles.slice(0, 2), ['The machine', 'The pin resolves'])
  assert.equal(titles.at(-1), 'By hand')
  assert.match(report, /## The check of step 2\.3\n\nFAULT, status 1, \d+ s\n/)
  assert.match(report, /## The check of step 3\.1\n\nas it should be, \d+ s\n/)
  assert.match(report, /## What step 3\.1 does on the VM by hand\n/)
})
