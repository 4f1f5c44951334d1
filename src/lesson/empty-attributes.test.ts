import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMdx } from './parse-mdx.ts'

for (const braces of ['{}', '{/* c */}', '{\n}']) {
  test(`${JSON.stringify(braces)} is no value of an attribute`, () => {
    assert.throws(() => parseMdx('p.mdx', `a\n\n<Hint title=${braces}>\n\nx\n\n</Hint>\n`, 'en'), {
      name: 'ProblemError',
      message: 'p.mdx:3  The braces of `title` hold no value\n    expected: `title="…"`',
    })
  })
}

test('braces that hold a value are one', () => {
  parseMdx('p.mdx', '<Shelf places={1 /* c */} name={"//"} {...all} />\n', 'en')
})
