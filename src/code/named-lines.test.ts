import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { namedLines } from './named-lines.ts'

const PAGE = { file: 'content/tasks/1.mdx', line: 7 }

function lines(path: string, select: string): string {
  const text = readFileSync(new URL(`fixtures/${path}`, import.meta.url), 'utf8')
  return namedLines(path, text, select, PAGE)
    .map(({ first, last }) => `${first}-${last}`)
    .join()
}

describe('namedLines', () => {
  const table: [path: string, select: string, lines: string][] = [
    ['module.nix', 'cfg', '10-11'],
    ['module.nix', 'mkOption', '13-13'],
    ['module.nix', 'script', '15-18'],
    ['module.nix', 'imports', '21-21'],
    ['module.nix', 'options', '23-34'],
    ['module.nix', 'options.services', '24-33'],
    ['module.nix', 'options.services.lamp.color', '27-32'],
    ['module.nix', 'options.services.lamp.color.default', '31-31'],
    ['module.nix', 'config.systemd', '39-42,45-45,47-47,48-48'],
    ['module.nix', 'config.systemd.services', '39-42,45-45,48-48'],
    ['module.nix', 'config.systemd.services.lamp.environment."LAMP.COLOR"', '41-41'],
    ['module.nix', 'config.systemd.services.alarm.enable', '45-45'],
    ['module.nix', 'config.systemd.services."${name}".enable', '48-48'],
    ['package.nix', 'pname', '7-7'],
    ['package.nix', 'version', '8-8'],
    ['package.nix', 'meta', '10-16'],
    ['package.nix', 'meta.platforms', '15-15'],
    ['server.ts', 'Place', '4-10'],
    ['server.ts', 'Place.port', '9-9'],
    ['server.ts', 'defaults', '12-16'],
    ['server.ts', 'defaults.content-type', '14-14'],
    ['server.ts', 'defaults.nested.deep', '15-15'],
    ['server.ts', 'port', '18-18'],
    ['server.ts', 'renamed', '18-18'],
    ['server.ts', 'Lamp', '20-30'],
    ['server.ts', 'Lamp.#lit', '22-22'],
    ['server.ts', 'Lamp.toggle', '24-29'],
    ['server.ts', 'serve', '32-40'],
    ['server.ts', 'serve.server.text', '34-36'],
    ['lamp.json', 'scripts', '3-5'],
    ['lamp.json', 'scripts.start', '4-4'],
    ['lamp.json', 'files[1].deep.0', '6-6'],
    ['lamp.json', 'exports."./a.b"', '8-8'],
    ['lamp.sh', 'home', '3-4'],
    ['lamp.sh', 'HOST', '5-5'],
    ['lamp.sh', 'PORT', '5-5,18-18'],
    ['lamp.sh', 'light', '7-13'],
    ['lamp.sh', 'light.level', '9-9'],
    ['lamp', 'dim', '15-15'],
  ]
  for (const [path, select, expected] of table) {
    it(`${path} ${select}`, () => {
      assert.equal(lines(path, select), expected)
    })
  }
})

describe('namedLines: the comment above', () => {
  const table: [name: string, text: string, first: number][] = [
    ['directly', '# one\n# two\na=1\n', 1],
    ['not directly', '# one\n\na=1\n', 3],
    ['not at the end of other code', 'b=2 # one\na=1\n', 2],
    ['not the first line of a program', '#!/bin/sh\na=1\n', 2],
  ]
  for (const [name, text, first] of table) {
    it(name, () => {
      assert.equal(namedLines('a.sh', text, 'a', PAGE)[0]?.first, first)
    })
  }

  it('not a comment of several lines that begins behind code', () => {
    const text = 'const b = 2 /* one\n two */\nconst a = 1\n'
    assert.deepEqual(namedLines('a.ts', text, 'a', PAGE), [{ first: 3, last: 3 }])
  })
})

describe('namedLines: mistakes of an author', () => {
  const table: [path: string, select: string, message: string][] = [
    [
      'module.nix',
      'options.services.lamp.colour',
      `There is no name \`colour\` in \`options.services.lamp\` of \`module.nix\`
    expected: one of enable, color
    found: options.services.lamp.colour
    nearest: color`,
    ],
    [
      'module.nix',
      'option',
      `There is no name \`option\` in \`module.nix\`
    expected: one of cfg, mkEnableOption, mkOption, script, imports, options, config
    found: option
    nearest: mkEnableOption, mkOption, options`,
    ],
    [
      'module.nix',
      'cfg.x',
      `There is no name \`x\` in \`cfg\` of \`module.nix\`
    expected: nothing: no name stands inside it
    found: cfg.x`,
    ],
    [
      'server.ts',
      'Lamp.togle',
      `There is no name \`togle\` in \`Lamp\` of \`server.ts\`
    expected: one of #lit, toggle
    found: Lamp.togle
    nearest: toggle`,
    ],
    [
      'lamp.json',
      'files[2]',
      `There is no name \`2\` in \`files\` of \`lamp.json\`
    expected: one of 0, 1
    found: files[2]
    nearest: 0, 1`,
    ],
    [
      'lamp.json',
      'exports."./a.b".c',
      `There is no name \`c\` in \`exports."./a.b"\` of \`lamp.json\`
    expected: nothing: no name stands inside it
    found: exports."./a.b".c`,
    ],
    [
      'lamp.sh',
      'lihgt',
      `There is no name \`lihgt\` in \`lamp.sh\`
    expected: one of home, PORT, HOST, light, dim
    found: lihgt
    nearest: light`,
    ],
    [
      'settings.ini',
      'lamp',
      `\`select\` knows nix, typescript, tsx, javascript, jsx, json, jsonc, yaml, toml, shellscript, python, rust, go, css, html; \`settings.ini\` is none of them
    expected: \`region\` or \`lines\``,
    ],
    ...['', 'a.', '.a', 'a..b', 'a[b]', 'a "b"', '"open', '"a"bc'].map(
      (select): [string, string, string] => [
        'module.nix',
        select,
        `\`select\` is no path of names
    expected: names with dots between them, like \`config.systemd.services."my.name"\`
    found: ${select}`,
      ],
    ),
  ]
  for (const [path, select, message] of table) {
    it(`${path} ${select}`, () => {
      assert.throws(() => lines(path, select), {
        name: 'ProblemError',
        message: `content/tasks/1.mdx:7  ${message}`,
      })
    })
  }
})
