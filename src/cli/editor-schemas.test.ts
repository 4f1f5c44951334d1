import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'
import { parse } from 'yaml'
import { z } from 'zod'
import { editorSchemas } from './editor-schemas.ts'
import { engineRoot } from './root.ts'

const read = (file: string): string => readFileSync(path.join(engineRoot, file), 'utf8')
const schemaOf = (file: string) =>
  z.fromJSONSchema(z.record(z.string(), z.json()).parse(JSON.parse(read(`schemas/${file}`))))

describe('the schemas for editors', () => {
  for (const [file, text] of editorSchemas()) {
    it(`schemas/${file} is what \`npm run prepack\` writes`, () => {
      assert.equal(read(`schemas/${file}`), text)
    })
  }

  for (const file of [
    'content/workshop.yaml',
    'e2e/authoring/second-workshop/content/workshop.yaml',
    'template/content/workshop.yaml',
  ]) {
    it(`take ${file}`, () => {
      assert.deepEqual(schemaOf('workshop.json').safeParse(parse(read(file))).error, undefined)
    })
  }

  const settings = z.looseObject({}).parse(parse(read('template/content/workshop.yaml')))
  const wrong: readonly (readonly [what: string, settings: object])[] = [
    ['a key that does not exist', { ...settings, titel: 'x' }],
    ['a text that is a number', { ...settings, title: 1 }],
    ['no task', { ...settings, tasks: [] }],
    ['a machine in capitals', { ...settings, machines: { VM: { label: '', description: '' } } }],
    ['a place that is none', { ...settings, stages: { here: { about: '', laptop: true } } }],
    ['a stage without `about`', { ...settings, stages: { here: { laptop: 'local' } } }],
  ]
  for (const [what, one] of wrong) {
    it(`refuse ${what}`, () => {
      assert.equal(schemaOf('workshop.json').safeParse(one).success, false)
    })
  }

  it('take the front matter of a task', () => {
    const [, text = ''] = read('template/content/tasks/1-greet.mdx').split('---\n')
    const front: unknown = parse(text)
    assert.deepEqual(schemaOf('task.json').safeParse(front).error, undefined)
    assert.equal(schemaOf('page.json').safeParse(front).success, false)
  })

  it('are named by the settings of a new workshop', () => {
    const { name } = z.object({ name: z.string() }).parse(JSON.parse(read('package.json')))
    const [line = ''] = read('template/content/workshop.yaml').split('\n')
    assert.equal(
      line,
      `# yaml-language-server: $schema=../node_modules/${name}/schemas/workshop.json`,
    )
  })
})
