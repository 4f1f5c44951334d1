import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shortSlug, slug, stepHeading } from './heading.ts'

const headings = [
  ['2.2 Use the options', '2.2', 'Use the options', true],
  ['12.10   Many', '12.10', 'Many', true],
  ['2. Use', '2-use', '2. Use', false],
  ['2.2', '2-2', '2.2', false],
  ['Version 2.2', 'version-2-2', 'Version 2.2', false],
  ['2.2.1 Deep', '2-2-1-deep', '2.2.1 Deep', false],
] as const

for (const [text, id, title, step] of headings) {
  test(`\`${text}\` ${step ? 'opens a step' : 'opens none'}`, () => {
    assert.deepEqual(stepHeading(text, 7), { id, title, step, line: 7 })
  })
}

const slugs = [
  ['Wrap-up', 'wrap-up'],
  ['  What, now?! ', 'what-now'],
  ['Über `x.y`', 'u-ber-x-y'],
  ['第一 步', '第一-步'],
  ['…', ''],
] as const

for (const [title, wanted] of slugs) {
  test(`the slug of \`${title}\``, () => assert.equal(slug(title), wanted))
}

const shortSlugs = [
  ['Where do I start?', 'where-do-i-start'],
  ['is not of type `list of 16 bit unsigned integer`', 'is-not-of-type'],
  ['Donaudampfschifffahrtselektrizitätenhauptbetriebswerk', 'donaudampfschifffahrtselektrizita'],
  ['…', ''],
] as const

for (const [title, wanted] of shortSlugs) {
  test(`the short slug of \`${title}\``, () => assert.equal(shortSlug(title), wanted))
}
