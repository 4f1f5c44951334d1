import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { readRegions, regionsOf } from './regions.ts'

describe('regionsOf', () => {
  it('finds nested, shared and reopened regions in the order of their first markers', () => {
    const text = readFileSync(new URL('fixtures/regions.nix', import.meta.url), 'utf8')
    const { regions, markerLines } = readRegions('regions.nix', text)
    assert.deepEqual(regions, [
      { name: 'all', parts: [{ first: 3, last: 19 }], line: 2 },
      {
        name: 'first',
        parts: [
          { first: 4, last: 4 },
          { first: 17, last: 17 },
        ],
        line: 3,
      },
      { name: 'second', parts: [{ first: 9, last: 11 }], line: 8 },
      { name: 'deep', parts: [{ first: 9, last: 9 }], line: 8 },
    ])
    assert.deepEqual([...markerLines], [2, 3, 5, 8, 10, 12, 16, 18, 20])
  })

  const styles: [path: string, text: string, names: string[]][] = [
    ['a.ts', '// region a\n1\n//endregion a\n', ['a']],
    ['a.ts', '# region a\n', []],
    ['a.ts', '// #region a\n// #endregion\n', ['a']],
    ['a.ts', '//#region One and two\n//#endregion', ['One and two']],
    ['a.ts', '// #region\n// #region b\n// #endregion\n// #endregion\n', ['b']],
    ['a.ts', '/* region a */\n/* endregion a */\n', ['a']],
    ['a.tsx', '  {/* #region a */}\n  {/* #endregion a */}\n', ['a']],
    ['a.py', '# region a, b\n# endregion b\n#endregion a\n', ['a', 'b']],
    ['a.py', '#region my helpers\n#endregion my helpers\n', ['my helpers']],
    ['a.rs', '// region a\n// endregion a\n', ['a']],
    ['a.go', '// region a\n// endregion\n', ['a']],
    ['a.tf', '# region a\n# endregion a\n', ['a']],
    ['a.sql', '-- region a\n-- endregion a\n', ['a']],
    ['a.html', '<!-- #region a -->\n<!-- #endregion -->\n', ['a']],
    ['a.md', '<!--region a-->\n<!--endregion a-->\n', ['a']],
    ['a.css', '/* region a */\n/*endregion a*/\n', ['a']],
    ['a.java', '//region a\n//endregion\n', ['a']],
    ['a.c', '#pragma region a\n#pragma endregion a\n', ['a']],
    ['a.cs', '#region The first\n#endregion\n', ['The first']],
    ['a.vb', '#Region "a"\n#End Region\n', ['a']],
    ['a.rb', '# region a\n# endregion a\n', ['a']],
    ['a.hs', '{- region a -}\n-- endregion a\n', ['a']],
    ['a.tex', '% region a\n% endregion a\n', ['a']],
    ['a.clj', '; region a\n; endregion a\n', ['a']],
    ['a.bat', 'REM region a\n:: endregion a\n', ['a']],
    ['Dockerfile', '# region a\n# endregion a\n', ['a']],
    ['Makefile', '# region a\n# endregion a\n', ['a']],
    ['a.unheard', '// region a\n// endregion a\n', ['a']],
    ['a.sh', '#region a-b.c\n#endregion a-b.c\n', ['a-b.c']],
    ['a.ini', '# region a\r\n# endregion a\r\n', ['a']],
    ['a.json', '// region a\n// endregion a\n', ['a']],
    ['a.txt', '# region a\n# endregion a\n', ['a']],
    ['a.nix', '# region of interest\nx # region a\n', []],
  ]
  for (const [path, text, names] of styles) {
    it(`${path} ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        regionsOf(path, text).map(({ name }) => name),
        names,
      )
    })
  }
})

describe('regionsOf: markers without their other half', () => {
  const table: [text: string, message: string][] = [
    ['# region a\n', 'workshop/a.nix:1  The region `a` is never closed'],
    ['\n# endregion a\n', 'workshop/a.nix:2  The region `a` is closed but not open'],
    [
      '# region a\n# endregion a\n# endregion a\n',
      'workshop/a.nix:3  The region `a` is closed again but not open',
    ],
    [
      '# region a\n# region a\n# endregion a\n',
      'workshop/a.nix:2  The region `a` is open already, since line 1',
    ],
    [
      '# region a\n# endregion\n# endregion a\n',
      'workshop/a.nix:3  The region `a` is closed again but not open',
    ],
    ['# endregion\n', 'workshop/a.nix:1  The end of a region, but none is open'],
    ['#region\n', 'workshop/a.nix:1  The region `on line 1` is never closed'],
    [
      '# region a\n# endregion b\n',
      `workshop/a.nix:1  The region \`a\` is never closed
workshop/a.nix:2  The region \`b\` is closed but not open`,
    ],
  ]
  for (const [text, message] of table) {
    it(JSON.stringify(text), () => {
      assert.throws(() => regionsOf('a.nix', text), { name: 'ProblemError', message })
    })
  }
})
