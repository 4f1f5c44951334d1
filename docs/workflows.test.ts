import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { z } from 'zod'
import { root } from './markdown.ts'

const permissions = z.record(z.string(), z.enum(['read', 'write']))
const step = z.strictObject({
  name: z.string().optional(),
  id: z.string().optional(),
  if: z.string().optional(),
  uses: z
    .string()
    .regex(/@[0-9a-f]{40}$/, 'expected a commit: a tag can be moved')
    .optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  env: z.record(z.string(), z.string()).optional(),
})
/** The part of GitHub's syntax that the workflows use; a name that it does not know is refused. */
const workflow = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions,
  concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.boolean() }),
  jobs: z.record(
    z.string(),
    z.strictObject({
      name: z.string().optional(),
      needs: z.string().optional(),
      if: z.string().optional(),
      'runs-on': z.string().regex(/-\d/, 'expected a version, as in ubuntu-24.04'),
      'timeout-minutes': z.number(),
      container: z
        .union([z.string(), z.strictObject({ image: z.string(), options: z.string() })])
        .optional(),
      permissions: permissions.optional(),
      environment: z.strictObject({ name: z.string(), url: z.string() }).optional(),
      steps: z.array(step),
    }),
  ),
})

const folder = path.join(root, '.github/workflows')
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')))

for (const name of readdirSync(folder)) {
  const text = readFileSync(path.join(folder, name), 'utf8')

  test(`${name} is a workflow with pinned versions and few permissions`, () => {
    const { permissions: all, jobs } = workflow.parse(parse(text))
    assert.deepEqual(all, { contents: 'read' })
    const writing = Object.values(jobs).flatMap((job) =>
      Object.entries(job.permissions ?? {}).filter(([, right]) => right === 'write'),
    )
    const publishes = name === 'pages.yml'
    assert.deepEqual(writing.map(([key]) => key).toSorted(), publishes ? ['id-token', 'pages'] : [])
  })

  test(`the files and npm scripts that ${name} names exist`, () => {
    const { jobs } = workflow.parse(parse(text))
    const runs = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))
    assert.ok(runs.length > 0)
    const files = runs.flatMap((run) =>
      [...run.matchAll(/(?:^|\s)([.\w-]+\/[\w./-]+)/g)].map(([, file]) => file ?? ''),
    )
    const named = runs.flatMap((run) =>
      [...run.matchAll(/(?:^|&& )npm (?:run )?([a-z-]+)/gm)].map(([, script]) => script ?? ''),
    )
    assert.deepEqual(
      files.filter((file) => !existsSync(path.join(root, file))),
      [],
    )
    assert.deepEqual(
      // `npm audit` is npm's own.
      named.filter((script) => script !== 'audit' && !(script in scripts)),
      [],
    )
  })

  test(`the paths that start ${name} exist`, () => {
    const { on } = workflow.parse(parse(text))
    const paths = Object.values(on).flatMap((event) => {
      const filter = z.object({ paths: z.array(z.string()) }).safeParse(event)
      return filter.success ? filter.data.paths : []
    })
    const missing = paths.filter((one) => !existsSync(path.join(root, one.replace(/\/\*\*$/, ''))))
    assert.deepEqual(missing, [])
  })
}

test('each commit of an action has its version beside it', () => {
  for (const name of readdirSync(folder)) {
    const lines = readFileSync(path.join(folder, name), 'utf8').split('\n')
    for (const line of lines.filter((one) => /^ *(?:- )?uses:/.test(one))) {
      assert.match(line, /@[0-9a-f]{40} # v\d+\.\d+\.\d+$/, name)
    }
  }
})
