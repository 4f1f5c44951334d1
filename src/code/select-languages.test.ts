import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { describe, it } from 'node:test'
import ts from 'typescript'
import { namedLines } from './named-lines.ts'
import { linesOf } from './text-lines.ts'

const place = { file: 'content/tasks/1.mdx', line: 7 }

/** The selected lines of a text, without their indent. */
function selected(path: string, text: string, select: string): readonly string[] {
  const lines = linesOf(text)
  return namedLines(path, text, select, place).flatMap(({ first, last }) =>
    lines.slice(first - 1, last).map((line) => line.trim()),
  )
}

type Case = readonly [text: string, select: string, lines: readonly string[]]

const nix: readonly Case[] = [
  ['{\n  a = {\n    null = 1;\n    b = 2;\n  };\n}', 'a', ['a = {', 'null = 1;', 'b = 2;', '};']],
  ['{\n  true = 1;\n  b = null;\n}', 'true', ['true = 1;']],
  ['{\n  inherit (f {\n    a = 1;\n  }) b;\n  c = 1;\n}', 'b', ['inherit (f {', 'a = 1;', '}) b;']],
  ['{\n  inherit a # not ; yet\n    b;\n}', 'b', ['inherit a # not ; yet', 'b;']],
  ['{\n  a = b.or;\n  or = 1;\n  c = a.b or 2;\n}', 'c', ['c = a.b or 2;']],
  ['{\n  or = 1;\n  c = 2;\n}', 'or', ['or = 1;']],
  ["{\n  a = ''x\\'';\n  b = 1;\n}", 'b', ['b = 1;']],
  ['{\n  lib,\n  pkgs, # last\n}:\n{\n  a = lib;\n}', 'a', ['a = lib;']],
]

const typescript: readonly Case[] = [
  [
    'const isText = (x: unknown): x is string =>\n  typeof x === "string"\nconst b = 1',
    'isText',
    ['const isText = (x: unknown): x is string =>', 'typeof x === "string"'],
  ],
  ['enum Colour {\n  red = 1,\n  "dark blue",\n}', 'Colour."dark blue"', ['"dark blue",']],
  ['namespace A.B {\n  export const c = 1\n}', 'A.B.c', ['export const c = 1']],
  [
    'declare function f(): void\ndeclare module "x" {\n  let y: 1\n}',
    'f',
    ['declare function f(): void'],
  ],
  ['declare module "x" {\n  let y: 1\n}', 'x.y', ['let y: 1']],
  ['@first\n@second()\nexport class A {\n  @third\n  m() {}\n}', 'A.m', ['@third', 'm() {}']],
  ['@first\nclass A {\n}\nlet b', 'A', ['@first', 'class A {', '}']],
  ['interface A {\n  a?: 1\n  b(): 2\n}', 'A.b', ['b(): 2']],
  ['let { a, b: [c = 1], ...d } = x\nlet e', 'c', ['let { a, b: [c = 1], ...d } = x']],
  ['abstract class A {\n  abstract b(): void\n  readonly #c = 1\n}', 'A.#c', ['readonly #c = 1']],
]

const shell: readonly Case[] = [
  ['f() {\r\n  echo a\r\n}\r\ng=1\r\n', 'f', ['f() {', 'echo a', '}']],
  ['function f {\n  a=1\n}\n', 'f.a', ['a=1']],
]

const others: readonly (readonly [path: string, ...Case])[] = [
  [
    'a.tsx',
    'const A = () => (\n  <b>{1}</b>\n)\nlet c',
    'A',
    ['const A = () => (', '<b>{1}</b>', ')'],
  ],
  ['a.jsx', 'function A() {\n  return <b />\n}', 'A', ['function A() {', 'return <b />', '}']],
  [
    'tsconfig.json',
    '{\n  // one\n  "a": "//x",\n  "b": [1, /* 2 */],\n}',
    'a',
    ['// one', '"a": "//x",'],
  ],
  ['a.yaml', 'a:\n  - b: 1\n    c: 2\n\n  - d\n# end\ne: 1\n', 'a[0]', ['- b: 1', 'c: 2']],
  ['a.yml', 'a:\n  b:\n    c: |\n      text\n\nd: 1\n---\ne: 2\n', 'a.b', ['b:', 'c: |', 'text']],
  [
    'a.toml',
    'x = 1\n[a.b]\nc = { d = 1 }\n\n[[e]]\nf = 1\n[[e]]\nf = 2\n',
    'a.b',
    ['[a.b]', 'c = { d = 1 }'],
  ],
  ['a.toml', 'x = 1\n[[e]]\nf = 1\n[[e]]\nf = 2\n', 'e[1].f', ['f = 2']],
  [
    'a.py',
    '@one\n@two(1)\nclass A:\n    b: int = 1\n\n    async def c(self):\n        pass\n\nd = 1\n',
    'A.c',
    ['async def c(self):', 'pass'],
  ],
  ['a.py', '@one\ndef f():\n    pass\nx, y = 1, 2\n', 'f', ['@one', 'def f():', 'pass']],
  ['a.py', 'def f():\n    pass\n(x, y) = z = 1, 2\n', 'y', ['(x, y) = z = 1, 2']],
  [
    'a.rs',
    '#[derive(Debug)]\n#[x]\nstruct A {\n  b: u8,\n}\nimpl<T> D for A {\n  fn c() {}\n}',
    'A.c',
    ['fn c() {}'],
  ],
  [
    'a.rs',
    '#[derive(Debug)]\nenum A {\n  B(u8),\n}',
    'A',
    ['#[derive(Debug)]', 'enum A {', 'B(u8),', '}'],
  ],
  [
    'a.go',
    'package a\n\ntype S struct {\n\tA, B int\n}\n\nfunc (s *S) Run() {\n}\n',
    'S.Run',
    ['func (s *S) Run() {', '}'],
  ],
  ['a.go', 'package a\n\ntype S struct {\n\tA, B int\n}\n', 'S.B', ['A, B int']],
  [
    'a.css',
    '@media (width > 1em) {\n  a,\n  b {\n    color: red;\n  }\n}',
    '"@media (width > 1em)"."a, b".color',
    ['color: red;'],
  ],
  [
    'a.html',
    '<main id="m">\n  <p>a\n  <ul>\n    <li>b\n  </ul>\n</main>',
    '"#m".ul',
    ['<ul>', '<li>b', '</ul>'],
  ],
]

function check(path: string, cases: readonly Case[]): void {
  for (const [text, select, lines] of cases) {
    it(`${path} ${select} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(selected(path, text, select), lines)
    })
  }
}

describe('select in every language', () => {
  check('a.nix', nix)
  check('a.ts', typescript)
  check('a.sh', shell)
  for (const [path, ...one] of others) check(path, [one])
})

describe('the tools of the languages take the same texts', () => {
  const nixMissing = spawnSync('nix-instantiate', ['--version']).error && 'no nix-instantiate here'
  it('Nix', { skip: nixMissing ?? false }, () => {
    // Without a store: who may write to it is no matter here.
    const env = { ...process.env, NIX_REMOTE: 'dummy://' }
    for (const [text] of nix) {
      // Variables need not be bound for its parser alone; those of these texts are arguments.
      const bound = `{ f, a, b, ... }:\n${text}`
      const { status, stderr } = spawnSync('nix-instantiate', ['--parse', '-E', bound], { env })
      assert.equal(status, 0, `${text}\n${String(stderr)}`)
    }
  })

  it('Bash', () => {
    for (const [text] of shell) {
      const input = text.replaceAll('\r\n', '\n')
      assert.equal(spawnSync('bash', ['-n'], { input }).status, 0, text)
    }
  })

  it('TypeScript: each declaration is where its compiler says', () => {
    for (const [text] of typescript) {
      const source = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true)
      for (const statement of source.statements) {
        const name = ts.getNameOfDeclaration(isDeclaration(statement) ? statement : undefined)
        if (name === undefined || !(ts.isIdentifier(name) || ts.isStringLiteral(name))) continue
        const own = linesOf(statement.getText()).map((line) => line.trim())
        assert.deepEqual(selected('a.ts', text, name.text), own, text)
      }
    }
  })
})

function isDeclaration(
  node: ts.Statement,
): node is
  | ts.FunctionDeclaration
  | ts.ClassDeclaration
  | ts.EnumDeclaration
  | ts.InterfaceDeclaration
  | ts.ModuleDeclaration {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isModuleDeclaration(node)
  )
}

describe('what a grammar cannot read is refused', () => {
  const table: readonly (readonly [path: string, text: string, select: string, line: number])[] = [
    ['a.nix', '{\n  a = 1 2 ];\n  b = 1;\n}', 'b', 2],
    ['a.ts', 'const a = 1\nconst b = }\n', 'b', 2],
    ['a.json', '{\n  "a": ,\n  "b": 1\n}', 'b', 2],
    ['a.yaml', 'a: 1\nb: [\nc: 1\n', 'c', 3],
    ['a.toml', 'a = 1\nb = ]\n', 'a', 2],
    ['a.sh', 'a=1\nif true; then\n', 'b', 3],
    ['a.py', 'a = 1\ndef (:\nb = 1\n', 'b', 2],
    ['a.rs', 'fn a() {}\nfn () {}\nfn b() {}\n', 'b', 2],
    ['a.go', 'package a\nfunc {\nvar b = 1\n', 'b', 2],
    ['a.css', 'a { color: red }\nb { : x }\nc { d: e }\n', 'c', 2],
    ['a.html', '<p>\n</b>\n<i>x</i>', 'i', 2],
  ]
  for (const [path, text, select, line] of table) {
    it(`${path}: ${JSON.stringify(text)}`, () => {
      assert.throws(
        () => namedLines(path, text, select, place),
        (error) => {
          assert.ok(error instanceof Error)
          const found = /from line (\d+) on/.exec(error.message)?.[1]
          assert.ok(
            error.message.startsWith(`content/tasks/1.mdx:7  \`select\` cannot read \`${path}\``),
            error.message,
          )
          assert.equal(Number(found), line)
          return true
        },
      )
    })
  }

  it('a selection before the error is taken', () => {
    assert.deepEqual(selected('a.py', 'a = 1\nb = 1\ndef (:\n', 'a'), ['a = 1'])
    assert.deepEqual(selected('a.nix', '{\n  a = 1;\n  b = ];\n}', 'a'), ['a = 1;'])
  })
})
