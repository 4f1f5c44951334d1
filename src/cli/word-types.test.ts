import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, it } from 'node:test'
import { engineRoot } from './root.ts'
import { wordTypes } from './word-types.ts'

const file = path.join(engineRoot, 'schemas/words.d.ts')

/** Each a line of a page, and what TypeScript says of it. */
const uses: readonly (readonly [use: string, message: string | undefined])[] = [
  ['<Do minutes="5">text</Do>', undefined],
  ['<Snippet file="a.py" select="greet" state="1.2" diff deck="skip" />', undefined],
  ['<Question typed unit="lines" accepts="10" refuses="11"><See>text</See></Question>', undefined],
  ['<Tabs><Tab title="Linux">text</Tab><Tab title="macOS">text</Tab></Tabs>', undefined],
  ['<Do>text</Do>', "Property 'minutes' is missing"],
  ['<Snippet file="a.py" selects="greet" />', "Property 'selects' does not exist"],
  ['<Snippet file="a.py" diff="yes" />', "'string' is not assignable to type 'true'"],
  ['<Hint title="a" deck="no">text</Hint>', `'"no"' is not assignable to type '"skip"'`],
  ['<Solution>text</Solution>', 'has no properties in common with type'],
  ['<Hnt title="a">text</Hnt>', "Cannot find name 'Hnt'"],
]

describe('the types of words for editors', () => {
  it('are what `npm run prepack` writes', () => {
    assert.equal(readFileSync(file, 'utf8'), wordTypes())
  })

  it('have a text for each word and each attribute', () => {
    assert.doesNotMatch(wordTypes(), /\/\*\* *\*\//)
  })

  it('let right uses pass, and refuse wrong ones', (t) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'words-'))
    t.after(() => {
      rmSync(folder, { recursive: true })
    })
    const names = [...wordTypes().matchAll(/^ {2}(\w+)\(/gm)].map(([, name]) => name)
    const head = `declare const words: MDXProvidedComponents; const { ${names.join(', ')} } = words; export {`
    const page = path.join(folder, 'page.tsx')
    writeFileSync(
      page,
      `${head} ${names.join(', ')} }\n${uses.map(([use]) => `void (${use})\n`).join('')}`,
    )
    const { stdout } = spawnSync(
      process.execPath,
      [
        path.join(engineRoot, 'node_modules/typescript/bin/tsc'),
        ...['--noEmit', '--strict', '--jsx', 'preserve', '--jsxImportSource', 'rehearsed'],
        ...['--module', 'esnext', '--moduleResolution', 'bundler', '--pretty', 'false'],
        ...['--ignoreConfig', page, file],
      ],
      { encoding: 'utf8', cwd: folder },
    )
    for (const [index, [use, message]] of uses.entries()) {
      const told = stdout.split(/^(?=page\.tsx)/m).filter((one) => {
        return one.startsWith(`page.tsx(${index + 2},`)
      })
      assert.equal(told.length > 0, message !== undefined, `${use}\n${stdout}`)
      assert.ok(
        told.every((one) => one.includes(message ?? '')),
        told.join(''),
      )
    }
  })
})
