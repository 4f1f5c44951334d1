import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withAsyncScripts } from './async-scripts.ts'

const cases = [
  [
    'that of a page',
    '<script type="module" src="/x/_astro/Layout.astro_astro_type_script_index_0_lang.Bb.js"></script>',
    '<script type="module" async src="/x/_astro/Layout.astro_astro_type_script_index_0_lang.Bb.js"></script>',
  ],
  ['that of the deck', '<script type="module" src="/_astro/Deck.astro.Bb.js"></script>', undefined],
  ['one that stands in the page', '<script>let a</script>', undefined],
] as const

for (const [what, before, after = before] of cases) {
  test(`${what} is ${after === before ? 'left as it is' : 'run when it comes'}`, () => {
    assert.equal(withAsyncScripts(before), after)
  })
}
