import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type BundledLanguage, createHighlighter } from 'shiki'
import { rememberLines } from './remember-lines.ts'
import { theme } from './syntax-theme.ts'

// Lines that mean something else inside a string, a comment or a template than they do outside.
const texts: readonly (readonly [BundledLanguage, ...string[]])[] = [
  ['nix', "a = ''\n  x = 1;\n  ${b}\n'';\nx = 1;\n", 'x = 1;\n/*\nx = 1;\n*/\nx = 1;\n'],
  [
    'shellscript',
    'cat <<END\nif true\nEND\nif true; then echo; fi\n',
    "echo 'a\nif true\n'\nif true\n",
  ],
  ['typescript', 'const a = `\nlet b = 1\n${c}\n`\nlet b = 1\n', '/**\nlet b = 1\n*/\nlet b = 1\n'],
]

for (const [lang, ...codes] of texts) {
  test(`lines of ${lang} that come again look as they do at first`, async () => {
    const [plain, remembering] = await Promise.all(
      [1, 2].map(() => createHighlighter({ themes: [theme], langs: [lang] })),
    )
    assert.ok(plain && remembering)
    rememberLines(remembering.getLanguage(lang))
    const options = { lang, theme }
    for (const code of [...codes, ...codes.toReversed(), codes.join('')]) {
      assert.deepEqual(
        remembering.codeToTokensBase(code, options),
        plain.codeToTokensBase(code, options),
      )
    }
  })
}

test('a line that comes again is not read again', async () => {
  const shiki = await createHighlighter({ themes: [theme], langs: ['nix'] })
  const grammar = shiki.getLanguage('nix')
  const read: string[] = []
  const tokenizeLine2 = grammar.tokenizeLine2.bind(grammar)
  grammar.tokenizeLine2 = (text, ...rest) => {
    read.push(text)
    return tokenizeLine2(text, ...rest)
  }
  rememberLines(grammar)
  const code = '{\n  a = 1;\n  a = 1;\n  a = 1;\n}\n'
  for (let time = 0; time < 2; time++) shiki.codeToTokensBase(code, { lang: 'nix', theme })
  // The first of them follows a brace, and leaves the grammar in another state than it found.
  assert.deepEqual(read, ['{', '  a = 1;', '  a = 1;', '}'])
})
