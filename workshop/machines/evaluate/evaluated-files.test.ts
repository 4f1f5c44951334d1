import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evaluatedFiles } from './evaluated-files.ts'

const files = new Map([
  ['evaluate.nix', 'import "${import ./nixpkgs.nix}/nixos" { configuration = ./rebuild.nix; }'],
  ['nixpkgs.nix', 'builtins.readFile ./flake.lock'],
  ['flake.lock', '{ "path": "./never.nix" }'],
  ['rebuild.nix', '{ imports = [ ./modules/lamp # ./not-this.nix\n ./gone.nix ]; }'],
  ['modules/lamp/default.nix', '{ package = ../../pkgs/lamp; key = ../.vm/key; }'],
  ['pkgs/lamp/default.nix', '{ src = ./src; me = ./.; again = ../../rebuild.nix; }'],
  ['pkgs/lamp/src/main.ts', ''],
  ['not-this.nix', ''],
  ['never.nix', ''],
])

test('follows relative paths from file to file, and folders to their default.nix', () => {
  assert.deepEqual(
    [...evaluatedFiles(files, 'evaluate.nix').keys()],
    [
      'evaluate.nix',
      'nixpkgs.nix',
      'rebuild.nix',
      'flake.lock',
      'modules/lamp/default.nix',
      'pkgs/lamp/default.nix',
    ],
  )
})

test('gives the text of each file', () => {
  assert.equal(evaluatedFiles(files, 'nixpkgs.nix').get('flake.lock'), files.get('flake.lock'))
})

test('of a file that does not exist there is nothing to evaluate', () => {
  assert.deepEqual([...evaluatedFiles(files, 'other.nix')], [])
})
