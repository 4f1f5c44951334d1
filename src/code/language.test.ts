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
    ['catch-up', '#!/bin/sh\n', 'bash'],
    ['catch-up', '#!/usr/bin/env bash\n', 'bash'],
    ['tool', '#!/usr/bin/env node\n', 'javascript'],
    ['tool', '#!/usr/bin/env python\n', 'text'],
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
