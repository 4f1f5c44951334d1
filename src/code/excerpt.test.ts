import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { excerpt } from './excerpt.ts'
import type { Excerpt } from './excerpt.ts'
import type { Selection } from './selection.ts'

const PAGE = { file: 'content/tasks/1.mdx', line: 7 }

function read(path: string): string {
  return readFileSync(new URL(`fixtures/${path}`, import.meta.url), 'utf8')
}

/** Each line as `number text`; a line that stands for others has no number. */
function shown({ lines }: Excerpt): string[] {
  return lines.map(({ number, text }) => `${number ?? ''} ${text}`.trimEnd())
}

describe('excerpt: what is shown', () => {
  const table: [path: string, selection: Selection, shown: string[]][] = [
    ['settings.ini', {}, ['1 [lamp]', '3 color = red']],
    ['settings.ini', { lines: '3' }, ['3 color = red']],
    ['settings.ini', { region: 'color' }, ['3 color = red']],
    ['lamp.sh', { lines: '17-' }, ['17 light || exit 1', '18 PORT=81']],
    ['lamp.sh', { lines: '1-2,17' }, ['1 #!/bin/sh', '2 set -eu', ' # …', '17 light || exit 1']],
    ['lamp.sh', { lines: '15,17' }, ['15 function dim { light; }', '16', '17 light || exit 1']],
    ['lamp.json', { lines: '2,5' }, ['2 "name": "lamp",', ' …', '5 },']],
    ['regions.nix', { region: 'deep' }, ['9 c = 2;']],
    ['regions.nix', { region: 'second' }, ['9 c = 2;', '11 d = 3;']],
    ['regions.nix', { region: 'first' }, ['4 a = 1;', ' # …', '17 f = 5;']],
    [
      'regions.nix',
      { region: 'deep, first' },
      ['4 a = 1;', ' # …', '9   c = 2;', ' # …', '17 f = 5;'],
    ],
    [
      'regions.nix',
      { region: 'all' },
      [
        '4 a = 1;',
        '6',
        '7 b = {',
        '9   c = 2;',
        '11   d = 3;',
        '13   e = 4;',
        '14 };',
        '15',
        '17 f = 5;',
        '19 # region of interest is prose',
      ],
    ],
    [
      'module.nix',
      { select: 'config.systemd.services' },
      [
        '39 systemd.services.lamp = {',
        '40   script = "lamp";',
        '41   environment."LAMP.COLOR" = cfg.color;',
        '42 };',
        ' # …',
        '45 systemd.services.alarm.enable = true;',
        ' # …',
        '48 systemd.services.${name}.enable = true;',
      ],
    ],
    [
      'lamp.sh',
      { select: 'light' },
      read('lamp.sh')
        .split('\n')
        .slice(6, 13)
        .map((line, index) => `${index + 7} ${line}`),
    ],
    [
      'server.ts',
      { select: 'serve.server.text' },
      ['34     const text = `', '35   not indented', '36 `'],
    ],
  ]
  for (const [path, selection, expected] of table) {
    it(`${path} ${JSON.stringify(selection)}`, () => {
      assert.deepEqual(shown(excerpt(path, read(path), selection, PAGE)), expected)
    })
  }
})

describe('excerpt: what is copied', () => {
  const table: [path: string, selection: Selection, copy: string][] = [
    ['lamp.sh', {}, read('lamp.sh')],
    ['settings.ini', {}, '[lamp]\ncolor = red\n'],
    ['regions.nix', { region: 'first, deep' }, '  a = 1;\n    c = 2;\n  f = 5;\n'],
    ['module.nix', { select: 'options.services.lamp.color.default' }, '        default = "red";\n'],
  ]
  for (const [path, selection, copy] of table) {
    it(`${path} ${JSON.stringify(selection)}`, () => {
      assert.equal(excerpt(path, read(path), selection, PAGE).copy, copy)
    })
  }

  it('keeps the line breaks of the file, and the missing one at its end', () => {
    const part = excerpt('a.txt', 'one\r\ntwo\r\nthree', { lines: '2-' }, PAGE)
    assert.equal(part.copy, 'two\r\nthree')
    assert.deepEqual(shown(part), ['2 two', '3 three'])
  })
})

describe('excerpt: where it is from', () => {
  it('tells path, language, first and last line', () => {
    const { copy, lines, ...rest } = excerpt('lamp', read('lamp'), { select: 'light' }, PAGE)
    assert.ok(copy.length > 0 && lines.length > 0)
    assert.deepEqual(rest, {
      path: 'lamp',
      language: 'shellscript',
      first: 7,
      last: 13,
      wholeFile: false,
    })
  })

  it('knows the whole file, even an empty one', () => {
    const { wholeFile, first, last } = excerpt('empty.nix', '', {}, PAGE)
    assert.deepEqual([wholeFile, first, last], [true, 0, 0])
  })
})

describe('excerpt: mistakes of an author', () => {
  const table: [path: string, selection: Selection, message: string][] = [
    [
      'regions.nix',
      { region: 'frist' },
      'There is no region `frist` in `regions.nix`\n    expected: one of all, first, second, deep\n    nearest: first',
    ],
    [
      'regions.nix',
      { region: 'first,' },
      'There is no region `` in `regions.nix`\n    expected: one of all, first, second, deep',
    ],
    [
      'lamp.json',
      { region: 'a' },
      'There is no region `a` in `lamp.json`\n    expected: `select` or `lines`: the file marks no region',
    ],
    [
      'lamp.sh',
      { select: 'light', lines: '1' },
      'A part of a file is chosen in one way\n    expected: `select`, `region` or `lines`\n    found: select and lines',
    ],
  ]
  for (const [path, selection, message] of table) {
    it(`${path} ${JSON.stringify(selection)}`, () => {
      assert.throws(() => excerpt(path, read(path), selection, PAGE), {
        name: 'ProblemError',
        message: `content/tasks/1.mdx:7  ${message}`,
      })
    })
  }

  it('nothing of a region but empty lines at its ends', () => {
    const part = excerpt('a.nix', '# region a\n\n1\n\n# endregion a\n', { region: 'a' }, PAGE)
    assert.deepEqual(shown(part), ['3 1'])
  })

  it('a region without a line', () => {
    assert.throws(() => excerpt('a.nix', '# region a\n\n# endregion a\n', { region: 'a' }, PAGE), {
      message: 'content/tasks/1.mdx:7  The region `a` of `a.nix` is empty',
    })
  })

  it('a broken marker anywhere in the file', () => {
    assert.throws(() => excerpt('a.nix', '1\n# region a\n', { lines: '1' }, PAGE), {
      message: 'workshop/a.nix:2  The region `a` is never closed',
    })
  })
})
