import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asyncPlaces } from './async-scripts.ts'
import { insertTexts, readPageTags } from './page-tags.ts'

const ofLayout = '/x/_astro/Layout.astro_astro_type_script_index_0_lang.Bb.js'
const cases = [
  [
    'that of a page',
    `<script type="module" src="${ofLayout}"></script>`,
    `<script async type="module" src="${ofLayout}"></script>`,
  ],
  ['that of the deck', '<script type="module" src="/_astro/Deck.astro.Bb.js"></script>', undefined],
  ['one that stands in the page', '<script>let a</script>', undefined],
  [
    'one that an attribute names',
    `<p title='<script type="module" src="${ofLayout}">'>`,
    undefined,
  ],
] as const

for (const [what, before, after = before] of cases) {
  test(`${what} is ${after === before ? 'left as it is' : 'run when it comes'}`, () => {
    const places = asyncPlaces(readPageTags(before).scripts)
    assert.equal(
      insertTexts(
        before,
        places.map((place) => [place, ' async']),
      ),
      after,
    )
  })
}
