import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { lineOfPath, parseYaml } from './yaml.ts'

const text = 'a: 1\nb:\n  - x\n  - y\nc: { d: [1, 2] }\n'

const lines = [
  [['a'], 1],
  [['b', 1], 4],
  [['b', 7], 3],
  [['c', 'd', 0], 5],
  [['nowhere'], 1],
] as const

for (const [path, line] of lines) {
  test(`${path.join('.')} stands in line ${line}`, () => {
    assert.equal(lineOfPath(text, path), line)
  })
}

test('every mistake is told, each at its line', () => {
  const schema = z.strictObject({ a: z.string(), b: z.array(z.number()), c: z.strictObject({}) })
  assert.throws(() => parseYaml(schema, text, 'f.yaml', 11), {
    name: 'ProblemError',
    message: [
      "f.yaml:11  `a` cannot be used\n    expected: a text, in quotes: '1'\n    found: 1",
      'f.yaml:13  `b.0` cannot be used\n    expected: a number\n    found: x',
      'f.yaml:14  `b.1` cannot be used\n    expected: a number\n    found: y',
      'f.yaml:15  There is no key `c.d`',
    ].join('\n'),
  })
})

test('what is not given is undefined, not null', () => {
  assert.deepEqual(parseYaml(z.strictObject({ a: z.string().optional() }), '', 'f'), {})
})

const unusable = [
  [
    'a: b\ngoal: *Options*\n',
    'f:3  The alias `*Options*` stands for nothing\n    expected: quotes around a text that begins with `*`',
  ],
  [
    'a: b\n<<: *a\n',
    'f:3  The alias `*a` stands for nothing\n    expected: quotes around a text that begins with `*`',
  ],
] as const

for (const [yaml, message] of unusable) {
  test(`${JSON.stringify(yaml)} is refused at its line`, () => {
    const read = (): unknown => parseYaml(z.record(z.string(), z.string()), yaml, 'f', 2)
    assert.throws(read, { name: 'ProblemError', message })
  })
}
