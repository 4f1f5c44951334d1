import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { nixBuiltins } from './builtins.ts'
import { Evaluator } from './evaluate.ts'
import { isList, isSet, NixError, NixFunction, NixNumber, NixPath } from './value.ts'
import type { Value } from './value.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'nix '))
after(() => {
  rmSync(folder, { recursive: true })
})
writeFileSync(path.join(folder, 'default.nix'), '{ here = 1; }')

/** Expressions with their values as JSON: every kind, operator and built-in function. */
const values: [string, unknown][] = [
  ['1 + 2 * 3 - 4 / 3', 6],
  ['[ (-1) (2 - -1) 1.5 ]', [-1, 3, 1.5]],
  ['"a${"b"}$$${"c"}\\${d}\\n$e"', 'ab$$c${d}\n$e'],
  ['"$${x}"', '$${x}'],
  [
    "''\n    one\n      two ${\"x\"}\n\n    ''${no} '''q'''' $ ''\\t|\n  ''",
    "one\n  two x\n\n${no} ''q''' $ \t|\n",
  ],
  ["'' a ''", 'a '],
  ["''''", ''],
  [
    'let a = 1; b = a + 1; in { inherit a b; c.d = b; c."e f" = 3; ${"g" + "h"} = 4; ${null} = 5; }',
    { a: 1, b: 2, c: { d: 2, 'e f': 3 }, gh: 4 },
  ],
  ['rec { a = b; b = 1; }', { a: 1, b: 1 }],
  ['let a = 1; in rec { inherit a; b = a; }', { a: 1, b: 1 }],
  [
    'let s = { x = 1; }; in { inherit (s) x; y = s.y or 2; z = s.x.q.r or 3; }',
    { x: 1, y: 2, z: 3 },
  ],
  ['{ a.b = 1; a = { c = 2; }; } // { d = 3; }', { a: { b: 1, c: 2 }, d: 3 }],
  ['with { a = 1; b = 2; }; with { b = 3; }; [ a b ]', [1, 3]],
  ['let a = 1; in with { a = 2; }; a', 1],
  ['(x: y: x + y) 1 2', 3],
  ['({ a, b ? a + 1, ... }@all: [ a b (all ? c) ]) { a = 1; c = 3; }', [1, 2, true]],
  ['(all@{ a }: all.a) { a = 1; }', 1],
  ['if 1 == 1.0 && !(2 < 1) || false -> true then "yes" else "no"', 'yes'],
  ['[ (1 != 2) ("a" < "b") (2 >= 2) (1 <= 0) (3 > 2) ]', [true, true, true, false, true]],
  ['[ 1 ] ++ [ { } ] ++ [ null ]', [1, {}, null]],
  ['{ a = [ 1 { b = null; } ]; } == { a = [ 1 { b = null; } ]; }', true],
  ['{ a.b.c = 1; } ? a.b', true],
  ['assert true; 1', 1],
  ['let unused = throw "no"; in (x: 1) unused', 1],
  ['import ./.', { here: 1 }],
  ['builtins.baseNameOf ./a/../default.nix', 'default.nix'],
  ['builtins.pathExists (./. + "/default.nix")', true],
  ['toString [ 1 true false null "a" 1.5 ]', '1 1   a 1.500000'],
  ['"${{ outPath = "/x"; }}/y"', '/x/y'],
  ['({ __functor = self: x: self.add + x; add = 1; }) 2', 3],
  [
    'with builtins; [ (attrNames { b = 1; a = 2; }) (attrValues { b = 1; a = 2; }) ]',
    [
      ['a', 'b'],
      [2, 1],
    ],
  ],
  ['removeAttrs { a = 1; b = 2; } [ "a" "x" ]', { b: 2 }],
  ['builtins.intersectAttrs { a = 0; } { a = 1; b = 2; }', { a: 1 }],
  ['builtins.mapAttrs (n: v: n + v) { a = "1"; }', { a: 'a1' }],
  ['builtins.listToAttrs [ { name = "a"; value = 1; } { name = "a"; value = 2; } ]', { a: 1 }],
  ['builtins.functionArgs ({ a, b ? 1 }: a)', { a: false, b: true }],
  ['with builtins; [ (hasAttr "a" { a = 1; }) (getAttr "a" { a = 1; }) ]', [true, 1]],
  [
    'with builtins; [ (head [ 1 2 ]) (tail [ 1 2 ]) (elemAt [ 1 2 ] 1) (length [ 1 ]) ]',
    [1, [2], 2, 1],
  ],
  [
    'with builtins; [ (elem 1 [ 1 ]) (filter (x: x > 1) [ 1 2 ]) (all (x: x) [ ]) (any (x: x) [ ]) ]',
    [true, [2], true, false],
  ],
  [
    'with builtins; [ (concatLists [ [ 1 ] [ 2 ] ]) (concatMap (x: [ x x ]) [ 1 ]) (genList (x: x) 2) ]',
    [
      [1, 2],
      [1, 1],
      [0, 1],
    ],
  ],
  ["builtins.foldl' (a: b: a - b) 5 [ 1 2 ]", 2],
  ['map (x: x + 1) [ 1 ]', [2]],
  ['builtins.concatStringsSep "," [ "a" "b" ]', 'a,b'],
  [
    'with builtins; [ (substring 1 2 "abcd") (substring 2 (-1) "abcd") (stringLength "abc") ]',
    ['bc', 'cd', 3],
  ],
  ['builtins.replaceStrings [ "." "a" ] [ "-" "b" ] "a.c"', 'b-c'],
  ['[ (builtins.match "a(.)(x)?" "ab") (builtins.match "a" "ab") ]', [['b', null], null]],
  ['builtins.split "[[:space:]\\\\\\\\\\"\'=]+" "a=\\"b\\" \\\\\\n c"', ['a', [], 'b', [], 'c']],
  ['builtins.split "(a)b" "xab"', ['x', ['a'], '']],
  ['builtins.tryEval (throw "no")', { success: false, value: false }],
  ['builtins.tryEval (assert false; 1)', { success: false, value: false }],
  ['builtins.tryEval { a = abort "later"; } ? value', true],
  [
    'with builtins; [ (isAttrs { }) (isList [ ]) (isString "") (isBool true) (isNull null) (isInt 1) (isInt 1.0) (isFunction (x: x)) (isPath ./.) ]',
    [true, true, true, true, true, true, false, true, true],
  ],
  ['builtins.seq 1 2', 2],
  ['let f = n: if n == 0 then 0 else f (n - 1); in f 500', 0],
  ['# a comment\n/* another\n*/ 1', 1],
]

/** Expressions that are wrong, and the beginning of what is said about them. */
const mistakes: [string, RegExp, string][] = [
  ['{ a = 1 b = 2; }', /^syntax error, unexpected '=', expecting ';'/, '1:11'],
  ['{\n  a = 1;\n', /^syntax error, unexpected end of file, expecting a name/, '3:1'],
  ['[ 1, 2 ]', /^syntax error, unexpected ',', expecting '\]'/, '1:4'],
  ['"abc', /^syntax error, unexpected end of file, expecting '"'/, '1:5'],
  ["''abc", /^syntax error, unexpected end of file, expecting ''''/, '1:6'],
  ['1 2 )', /^syntax error, unexpected '\)', expecting end of file/, '1:5'],
  ['{ a = 1; a = 2; }', /^attribute 'a' already defined/, '1:10'],
  ['{ a = x; }.a', /^undefined variable 'x'/, '1:7'],
  ['{ a = 1; }.b', /^attribute 'b' missing/, '1:1'],
  ['"${1}"', /^cannot coerce an integer to a string/, '1:1'],
  ['"x" + 1', /^cannot add an integer to a string/, '1:1'],
  ['1 2', /^attempt to call something which is not a function but an integer/, '1:1'],
  ['({ a }: a) { b = 1; }', /^function called with unexpected argument 'b'/, '1:2'],
  ['({ a }: a) { }', /^function called without required argument 'a'/, '1:2'],
  ['let a = a; in a', /^infinite recursion encountered/, '1:9'],
  ['let f = x: f (x + 1) + 1; in f 0', /^infinite recursion encountered/, ''],
  ['throw "mine"', /^mine$/, '1:1'],
  ['if 1 then 2 else 3', /^expected a Boolean but found an integer/, '1:1'],
  ['1 / 0', /^division by zero/, '1:1'],
  ['import ./missing.nix', /^file '.*missing\.nix' cannot be read/, '1:1'],
  ['<nixpkgs>', /^file 'nixpkgs' was not found in the Nix search path/, '1:1'],
]

let count = 0

/** The file of an expression, and what it is worth. */
function evaluated(text: string): { file: string; json: () => unknown } {
  const file = path.join(folder, `expression ${++count}.nix`)
  writeFileSync(file, text)
  return { file, json: () => toJson(new Evaluator(nixBuiltins).importFile(file)) }
}

function toJson(value: Value): unknown {
  if (value instanceof NixNumber) return value.value
  if (value instanceof NixPath) return value.path
  if (value instanceof NixFunction) return 'a function'
  if (isList(value)) return value.map((item) => toJson(item.get()))
  if (isSet(value))
    return Object.fromEntries([...value].map(([name, held]) => [name, toJson(held.get())]))
  return value
}

test('expressions have the values that the language gives them', () => {
  for (const [text, expected] of values) assert.deepEqual(evaluated(text).json(), expected, text)
})

test('mistakes are named with their place', () => {
  for (const [text, message, place] of mistakes) {
    const { file, json } = evaluated(text)
    assert.throws(json, (error) => {
      assert.ok(error instanceof NixError, text)
      assert.match(error.message, message, text)
      if (place !== '') assert.equal(error.place, `${file}:${place}`, text)
      return true
    })
  }
})

const withNix =
  spawnSync('nix-instantiate', ['--version']).status === 0 ? false : 'Nix is not installed here'

test('Nix itself finds the same values and mistakes', { skip: withNix }, () => {
  const nix = (text: string) => {
    const { file } = evaluated(text)
    const words = ['--eval', '--strict', '--json', '--store', 'dummy://', file]
    const env = { ...process.env, NIX_PATH: '' }
    return spawnSync('nix-instantiate', words, { encoding: 'utf8', env })
  }
  for (const [text, expected] of values) {
    const { stdout, stderr } = nix(text)
    assert.equal(stderr, '', text)
    assert.deepEqual(JSON.parse(stdout), expected, text)
  }
  for (const [text] of mistakes) assert.notEqual(nix(text).status, 0, text)
})
