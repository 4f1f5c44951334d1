import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatNamePath, parseNamePath } from './name-path.ts'

const written: readonly (readonly [names: readonly string[], path: string])[] = [
  [['config', 'systemd'], 'config.systemd'],
  [['exports', './a.b'], 'exports."./a.b"'],
  [['${name}', 'enable'], '${name}.enable'],
  [['${a.b}', '${a'], '"${a.b}"."${a"'],
  [['a "b"', 'c\\ '], '"a \\"b\\""."c\\\\ "'],
  [['a\nb', '', '[0]'], '"a\nb".""."[0]"'],
]
for (const [names, path] of written) {
  test(`${JSON.stringify(names)} is written ${path}, and read again`, () => {
    assert.equal(formatNamePath(names), path)
    assert.deepEqual(parseNamePath(path, { file: 'content/tasks/1.mdx', line: 7 }), names)
  })
}
