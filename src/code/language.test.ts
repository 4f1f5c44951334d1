import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bundledLanguages } from 'shiki'
import { languageOf } from './language.ts'

describe('languageOf', () => {
  const table: [path: string, text: string, name: string][] = [
    ['modules/a/default.nix', '', 'nix'],
    ['flake.lock', '{}', 'json'],
    ['src/main.TS', '', 'typescript'],
    ['a.service', '', 'ini'],
    ['catch-up', '#!/bin/sh\n', 'shellscript'],
    ['catch-up', '#!/usr/bin/env bash\n', 'shellscript'],
    ['tool', '#!/usr/bin/env node\n', 'javascript'],
    ['tool', '#!/usr/bin/env python3.12\n', 'python'],
    ['tool', '#!/usr/bin/env -S deno run\n', 'typescript'],
    ['tool', '#!/usr/bin/unheard-of\n', 'text'],
    ['a.py', '', 'python'],
    ['a.rs', '', 'rust'],
    ['a.go', '', 'go'],
    ['a.tf', '', 'terraform'],
    ['a.sql', '', 'sql'],
    ['a.html', '', 'html'],
    ['a.css', '', 'css'],
    ['a.tsx', '', 'tsx'],
    ['a.java', '', 'java'],
    ['a.c', '', 'c'],
    ['a.h', '', 'c'],
    ['a.rb', '', 'ruby'],
    ['x/Dockerfile', '', 'docker'],
    ['x/Dockerfile.dev', '', 'docker'],
    ['web.dockerfile', '', 'docker'],
    ['Makefile', '', 'make'],
    ['rules.mk', '', 'make'],
    ['Cargo.lock', '', 'toml'],
    ['.gitignore', '', 'codeowners'],
    ['a.json', '{\n  // why\n  "a": 1\n}', 'jsonc'],
    ['a.json', '{"a": "// text"}', 'json'],
    ['make', '', 'text'],
    ['a.nix/README', '', 'text'],
    ['a.constructor', '', 'text'],
    ['a.md', '', 'markdown'],
    ['a.patch', '', 'diff'],
    ['a.toml', '', 'toml'],
    ['a.yml', '', 'yaml'],
  ]
  for (const [path, text, name] of table) {
    it(`${path} is ${name}`, () => {
      const found = languageOf(path, text).name
      assert.equal(found, name)
      assert.ok(
        found === 'text' || Object.hasOwn(bundledLanguages, found),
        'the highlighter knows it',
      )
    })
  }
})
