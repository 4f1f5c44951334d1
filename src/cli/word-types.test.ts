import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, it } from 'node:test'
import { z } from 'zod'
import { docNamed } from '../../docs/markdown.ts'
import { engineManifest } from './new-workshop.ts'
import { engineRoot } from './root.ts'
import { wordTypes } from './word-types.ts'

const file = path.join(engineRoot, 'schemas/words.d.ts')
const authors = docNamed('docs/authors.md')
const settings = z.object({
  compilerOptions: z.object({ jsxImportSource: z.string() }),
  files: z.string().array().default([]),
  include: z.string().array(),
  mdx: z.object({ checkMdx: z.boolean() }),
})

/** Each a line of a page, and what TypeScript says of it. */
const uses: readonly (readonly [use: string, message: string | undefined])[] = [
  ['<Do minutes="5">text</Do>', undefined],
  ['<Snippet file="a.py" select="greet" state="1.2" diff deck="skip" />', undefined],
  ['<Question typed unit="lines" accepts="10" refuses="11"><See>text</See></Question>', undefined],
  ['<Tabs><Tab title="Linux">text</Tab><Tab title="macOS">text</Tab></Tabs>', undefined],
  ['<Shelf places={3}>text</Shelf>', undefined],
  ['<Cost of="a disk">text</Cost>', undefined],
  ['<Cost off="a disk">text</Cost>', "Property 'off' does not exist"],
  ['<Do minutes={8}>text</Do>', "'number' is not assignable to type 'string'"],
  ['<Snippet file="a.py" fil="b.py" />', "Did you mean 'file'?"],
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

  for (const [config, named] of [
    ['tsconfig.json', 'schemas/words.d.ts'],
    ['template/tsconfig.json', `node_modules/${engineManifest().name}/schemas/words.d.ts`],
  ] as const) {
    it(`are what the pages of ${config} are checked by`, () => {
      const text = readFileSync(path.join(engineRoot, config), 'utf8')
      const { compilerOptions, files, include, mdx } = settings.parse(JSON.parse(text))
      assert.equal(compilerOptions.jsxImportSource, engineManifest().name)
      assert.ok([...files, ...include].includes(named))
      assert.ok(mdx.checkMdx)
    })
  }

  it('let right uses pass, and refuse wrong ones', (t) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'words-'))
    t.after(() => {
      rmSync(folder, { recursive: true })
    })
    const names = [...wordTypes().matchAll(/^ {2}(\w+)\(/gm)].map(([, name]) => name)
    const ownWords = path.join(folder, 'words.d.ts')
    const shown = authors.fences.find(({ meta }) => meta === 'content/words/words.d.ts')
    writeFileSync(ownWords, shown?.text ?? '')
    const given = [...names, 'Cost'].join(', ')
    const head = `import Shelf from './Shelf.astro'; declare const words: MDXProvidedComponents; const { ${given} } = words; export {`
    const page = path.join(folder, 'page.tsx')
    writeFileSync(page, `${head} ${given} }\n${uses.map(([use]) => `void (${use})\n`).join('')}`)
    const { stdout } = spawnSync(
      process.execPath,
      [
        path.join(engineRoot, 'node_modules/typescript/bin/tsc'),
        ...['--noEmit', '--strict', '--jsx', 'preserve', '--jsxImportSource', 'rehearsed'],
        ...['--module', 'esnext', '--moduleResolution', 'bundler', '--pretty', 'false'],
        ...['--ignoreConfig', page, file, ownWords],
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
