import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { describe, it } from 'node:test'
import { highlight, startHighlighting } from './highlight.ts'
import { tokenize } from './tokenize.ts'
import { packTokens, unpackTokens } from './tokens.ts'

const samples: readonly (readonly [language: string, code: string])[] = [
  ['nix', '{ a = 1; # one\n\n  b = "${a}";\n}\n'],
  ['shellscript', 'cat <<EOF | grep x\r\n  $y\r\nEOF\r\n'],
  ['typescript', 'const a = `\n${b}`\n'],
  ['no-such-language', 'x = 1\n'],
  ['text', ' <b>\t\n'],
  ['nix', ''],
  ['nix', '\n'],
]

describe('packed tokens', () => {
  for (const [language, code] of samples) {
    it(`are what they were: ${JSON.stringify(code)} as ${language}`, async () => {
      const lines = await tokenize(code, language)
      assert.deepEqual(unpackTokens(packTokens(lines), code), lines)
    })
  }
})

describe('highlight', () => {
  it('gives the same for code that was read ahead, whatever comes first', async () => {
    const fresh = (text: string): string => text.replaceAll('a', 'aa')
    const late = samples.map(([language, code]) => ({ language, code: fresh(code) }))
    const thread = startHighlighting()
    for (const one of late) thread.add([one])
    thread.add([...late, ...late])
    thread.end()
    const all = [...late, ...samples.map(([language, code]) => ({ language, code }))]
    for (const { code, language } of all.toReversed()) {
      const text = (await highlight(code, language)).map((line) => line.map((one) => one.text))
      assert.equal(text.map((line) => line.join('')).join('\n'), code.replaceAll('\r\n', '\n'))
      if (code === '' || language === 'text') continue
      assert.deepEqual(await highlight(code, language), await tokenize(code, language))
    }
  })

  it('fails where the thread is stopped', async () => {
    const thread = startHighlighting()
    thread.add([{ code: 'stopped', language: 'nix' }])
    thread.stop()
    await assert.rejects(
      highlight('stopped', 'nix'),
      /^Error: The highlighting ended with status \d$/,
    )
  })

  it('fails where the thread does, and only for who waits for it', () => {
    const script = `
      import assert from 'node:assert/strict'
      import { highlight, startHighlighting } from ${JSON.stringify(import.meta.resolve('./highlight.ts'))}
      startHighlighting().add([{ code: 'x', language: 'nix' }, { code: 7, language: 'nix' }])
      assert.equal((await highlight('y', 'nix')).length, 1)
      await assert.rejects(highlight(7, 'nix'), TypeError)
      console.log('went on')`
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    })
    assert.equal(stdout, 'went on\n', stderr)
  })
})
