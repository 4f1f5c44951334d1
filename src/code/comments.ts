/** How a comment is written: what begins it, and what ends it; one that ends with its line has no end. */
export interface CommentStyle {
  readonly begin: string
  readonly end?: string
}

const hash: CommentStyle = { begin: '#' }
const slashes: CommentStyle = { begin: '//' }
const dashes: CommentStyle = { begin: '--' }
const percent: CommentStyle = { begin: '%' }
const semicolon: CommentStyle = { begin: ';' }
const quote: CommentStyle = { begin: "'" }
const stars: CommentStyle = { begin: '/*', end: '*/' }
const braces: CommentStyle = { begin: '{/*', end: '*/}' }
const markup: CommentStyle = { begin: '<!--', end: '-->' }
const parentheses: CommentStyle = { begin: '(*', end: '*)' }
const template: CommentStyle = { begin: '{#', end: '#}' }
const handlebars: CommentStyle = { begin: '{{!--', end: '--}}' }

/**
 * The comments of every language that Shiki knows, by its name there; the first style of a language
 * is the one that is written for lines left out. What is not listed has no comments: data, outputs,
 * prose.
 */
const TABLE: readonly (readonly [styles: readonly CommentStyle[], languages: string])[] = [
  [[slashes], 'bicep cadence hlsl jsonc jssm ron rel wit'],
  [
    [slashes, stars],
    'actionscript-3 angular-ts apex ara asciidoc ballerina bird2 c3 cairo chapel clarity codeql cpp csharp ' +
      'cue d dart dax dream-maker gdshader gleam glsl go groovy haxe java javascript json5 jsonnet kotlin ' +
      'kusto less moonbit move nextflow nextflow-groovy objective-c objective-cpp odin openscad pkl polar ' +
      'powerquery prisma proto qml rust sass scala scss shaderlab smithy solidity stylus swift ' +
      'system-verilog templ ts-tags typescript typespec typst v vala verilog wgsl zenscript zig c kdl',
  ],
  [[slashes, stars, hash], 'php hack'],
  [[slashes, stars, braces, markup], 'glimmer-js glimmer-ts imba jsx tsx'],
  [[stars], 'css postcss qss jison sas'],
  [
    [hash],
    'awk berry cmake codeowners coffee crystal desktop docker dotenv edge elixir fish fluent gdresource ' +
      'gdscript genie gherkin git-commit git-rebase gn gnuplot graphql http hurl just julia llvm logo log ' +
      'make mojo mipsasm narrat nim nushell perl po puppet python r raku rosmsg rbs ruby ' +
      'shellscript ssh-config systemd talonscript tasl tcl toml turtle vyper yaml qmldir ' +
      'sparql nginx apache hxml',
  ],
  [[hash, stars], 'nix'],
  [[hash, slashes, stars], 'hcl hjson terraform'],
  [[hash, { begin: '<#', end: '#>' }], 'powershell'],
  [[hash, semicolon], 'ini'],
  [[dashes, stars], 'sql plsql surrealql'],
  [[dashes, { begin: '--[[', end: ']]' }], 'lua luau'],
  [[dashes, { begin: '{-', end: '-}' }], 'haskell elm purescript'],
  [[dashes, parentheses], 'applescript'],
  [[dashes, { begin: '/-', end: '-/' }], 'lean'],
  [[dashes], 'ada vhdl'],
  [[slashes, stars], 'cypher'],
  [[percent, stars], 'prolog'],
  [[percent], 'latex tex bibtex erlang matlab'],
  [[semicolon, { begin: '#|', end: '|#' }], 'racket scheme common-lisp'],
  [[semicolon, hash, slashes], 'asm'],
  [[semicolon, hash, stars], 'nsis'],
  [[semicolon], 'clojure emacs-lisp fennel hy reg wasm riscv ahk ahk2 beancount'],
  [[parentheses], 'ocaml coq wolfram'],
  [[slashes, parentheses], 'fsharp'],
  [[slashes, { begin: '{', end: '}' }, parentheses], 'pascal'],
  [[{ begin: '!' }, { begin: 'C' }, { begin: '*' }], 'fortran-fixed-form'],
  [[{ begin: '!' }], 'fortran-free-form'],
  [[{ begin: 'REM' }, { begin: '::' }], 'bat'],
  [[quote, { begin: 'REM' }], 'vb'],
  [[{ begin: '"' }], 'viml smalltalk'],
  [[{ begin: '*>' }], 'cobol'],
  [[{ begin: '"' }, { begin: '*' }], 'abap'],
  [[{ begin: '⍝' }], 'apl'],
  [[{ begin: '*' }, slashes, stars], 'stata'],
  [[slashes], 'bsl sdbl'],
  [[{ begin: '..' }], 'rst'],
  [[{ begin: '%%' }], 'mermaid'],
  [[{ begin: '-#' }], 'haml'],
  [[{ begin: '//-' }, slashes], 'pug'],
  [[{ begin: '# ' }], 'org'],
  [[{ begin: '注曰' }], 'wenyan'],
  [[{ begin: '@*', end: '*@' }, markup, slashes], 'razor'],
  [[{ begin: '{{--', end: '--}}' }, markup], 'blade'],
  [[handlebars, markup], 'handlebars'],
  [[{ begin: '<%#', end: '%>' }, markup], 'erb'],
  [[template, markup], 'twig jinja'],
  [[{ begin: '{% comment %}', end: '{% endcomment %}' }, template, markup], 'liquid'],
  [
    [markup, slashes, stars, braces],
    'angular-html astro html html-derivative marko mdx svelte vue vue-html vue-vine soy',
  ],
  [[markup], 'xml xsl markdown mdc wikitext'],
]

const STYLES = new Map<string, readonly CommentStyle[]>()
for (const [styles, languages] of TABLE) {
  for (const language of languages.split(' ')) {
    STYLES.set(language, [...(STYLES.get(language) ?? []), ...styles])
  }
}

/** Every style of the table once, for texts whose language is not known. */
export const allComments: readonly CommentStyle[] = [
  ...new Set(TABLE.flatMap(([styles]) => styles)),
]

/** The names of the languages that have comments. */
export const listedLanguages: readonly string[] = [...STYLES.keys()]

/** The comments of a language, by its name at Shiki; none where it has none, or is not known. */
export function commentsOf(language: string): readonly CommentStyle[] {
  return STYLES.get(language) ?? []
}

/** A comment of one line with the text; the text alone where the language has no comments. */
export function asComment(text: string, [style]: readonly CommentStyle[]): string {
  if (style === undefined) return text
  return `${style.begin} ${text}${style.end === undefined ? '' : ` ${style.end}`}`
}
