import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { diffFile } from './file-diff.ts'
import type { DiffOptions, FileDiff } from './file-diff.ts'

const PAGE = { file: 'content/tasks/1.mdx', line: 7 }
const SIGNS = { same: ' ', added: '+', removed: '-', gap: '…' }

const BEFORE = `{
  services = {
    a = 1;
    b = 2;
    c = 3;
    d = 4;
    e = 5;
  };
  # region end
  x.y = true;
  # endregion end
}
`
const AFTER = BEFORE.replace('b = 2', 'b = 20').replace('e = 5;', 'e = 5;\n    f = 6;')
const END = AFTER.replace('x.y = true', 'x.y = false')

/** Each line as `before after sign text`. */
function shown({ lines }: FileDiff): string[] {
  return lines.map(({ kind, before, after, text }) =>
    [before ?? '', after ?? '', `${SIGNS[kind]}${text}`].join(' '),
  )
}

describe('diffFile: what is shown', () => {
  const table: [
    name: string,
    texts: [string | undefined, string | undefined],
    options: DiffOptions,
    shown: string[],
  ][] = [
    [
      'changes with their context, and a gap between them',
      [BEFORE, AFTER],
      { context: 1 },
      [
        '3 3    a = 1;',
        '4  -  b = 2;',
        ' 4 +  b = 20;',
        '5 5    c = 3;',
        '  …',
        '7 7    e = 5;',
        ' 8 +  f = 6;',
        '8 9  };',
      ],
    ],
    [
      'no context',
      [BEFORE, AFTER],
      { context: 0 },
      ['4  -b = 2;', ' 4 +b = 20;', '  …', ' 8 +f = 6;'],
    ],
    [
      'part of the tree',
      [BEFORE, END],
      { context: 9, selection: { select: 'services.b' } },
      ['4  -b = 2;', ' 4 +b = 20;'],
    ],
    [
      'no markers, and no gap for them',
      [BEFORE, END.replace('  };', '  }; #')],
      { context: 0 },
      [
        '4  -  b = 2;',
        ' 4 +  b = 20;',
        '  …',
        '8  -};',
        ' 8 +  f = 6;',
        ' 9 +}; #',
        '10  -x.y = true;',
        ' 11 +x.y = false;',
      ],
    ],
    [
      'a name that is new',
      [BEFORE, END],
      { context: 9, selection: { select: 'services.f' } },
      [' 8 +f = 6;'],
    ],
    [
      'a name that is gone',
      [END, BEFORE],
      { context: 9, selection: { select: 'services.f' } },
      ['8  -f = 6;'],
    ],
    [
      'a region, without its markers',
      [BEFORE, END],
      { context: 1, selection: { region: 'end' } },
      ['10  -x.y = true;', ' 11 +x.y = false;'],
    ],
    ['the same text twice', [BEFORE, BEFORE], { context: 3 }, []],
    ['a new file', [undefined, 'a\nb\n'], { context: 3 }, [' 1 +a', ' 2 +b']],
    ['a deleted file', ['a\n', undefined], { context: 3 }, ['1  -a']],
  ]
  for (const [name, [before, after], options, expected] of table) {
    it(name, () => {
      assert.deepEqual(
        shown(diffFile('a.nix', before, after, { place: PAGE, ...options })),
        expected,
      )
    })
  }
})

describe('diffFile: what is counted and copied', () => {
  const table: [
    texts: [string | undefined, string | undefined],
    options: DiffOptions,
    counts: [number, number],
    copy: string,
  ][] = [
    [[BEFORE, AFTER], { context: 0 }, [2, 1], AFTER.replace(/.*region end\n/g, '')],
    [[BEFORE, END], { context: 0, selection: { select: 'x' } }, [1, 1], '  x.y = false;\n'],
    [['a\n', undefined], { context: 0 }, [0, 1], ''],
  ]
  for (const [[before, after], options, [added, removed], copy] of table) {
    it(`${added} added, ${removed} removed`, () => {
      const diff = diffFile('a.nix', before, after, options)
      assert.deepEqual([diff.added, diff.removed, diff.copy], [added, removed, copy])
      assert.deepEqual([diff.path, diff.language], ['a.nix', 'nix'])
    })
  }
})

describe('diffFile: mistakes of an author', () => {
  const table: [name: string, options: DiffOptions, message: string][] = [
    [
      'a name that neither text has',
      { context: 3, place: PAGE, selection: { select: 'services.z' } },
      `content/tasks/1.mdx:7  There is no name \`z\` in \`services\` of \`a.nix\`
    expected: one of a, b, c, d, e, f
    found: services.z
    nearest: a, b, c`,
    ],
    [
      'no place',
      { context: 3, selection: { lines: '99' } },
      `workshop/a.nix  \`lines="99"\` leads beyond the end of \`a.nix\`
    expected: lines from 1 to 13
    found: 99`,
    ],
  ]
  for (const [name, options, message] of table) {
    it(name, () => {
      assert.throws(() => diffFile('a.nix', BEFORE, AFTER, options), {
        name: 'ProblemError',
        message,
      })
    })
  }
})
