import assert from 'node:assert/strict'
import { test } from 'node:test'
import about from '../package.json' with { type: 'json' }
import { help, usageLine, version } from '../src/help.ts'

test('the help text says the same as the package and the usage line', () => {
  assert.equal(help.split('\n')[0], version)
  assert.equal(help.split('\n')[1], about.description)
  const [, usage = ''] = /USAGE:\n([^]*?)\n\n/.exec(help) ?? []
  assert.equal(`usage: ${usage.trim().replace(/\s+/g, ' ')}`, usageLine)
})
