import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { stringify } from 'yaml'
import { holds } from '../fuzz/holds.ts'
import { mutated } from '../fuzz/mutated.ts'
import { readOrRefuse } from '../fuzz/refused.ts'
import { parseConfig, parseFrontMatter, parsePageFrontMatter } from './config.ts'

const settings = 'content/workshop.yaml'
const fixture = new URL('fixtures/lamp/content/workshop.yaml', import.meta.url)

const pieces = [
  ...[
    '*a',
    '&a ',
    '*Options*',
    '!!binary ',
    '!x ',
    '- ',
    '? ',
    ': ',
    '{',
    '}',
    '[',
    ']',
    ',',
    '|\n',
    '>\n',
    '#',
  ],
  ...[
    '"',
    "'",
    '\\',
    '%YAML 1.1\n',
    '---\n',
    '...\n',
    '<<: *a',
    'title: ',
    'null',
    '1e999',
    '.nan',
    '2026-10-03',
  ],
  ...[
    'stages: { here: { about: x } }\n',
    'breaks: [{}]\n',
    'event: []\n',
    'licence:\n',
    '\n',
    '  ',
  ],
]

/** All keys that there are. */
const whole = `${readFileSync(fixture, 'utf8')}
stages: &stages
  here: { about: x, host: local, start: [a], not-run: [{ command: a, because: b }] }
event: { place: x, address: 'http://x.example/', wifi: { name: a }, skip: ['1.1'] }
repository: { url: 'https://x.example/a' }
breaks: [{ after: '1.1', minutes: 1 }]
open: { label: Open, url: 'https://x.example' }
attachments: [a.sh]
values: { a: b }
`

test('any settings are read, or refused at a line', () => {
  holds(mutated(whole, pieces), (text) => {
    readOrRefuse(() => parseConfig(settings, text), { file: settings, text })
  })
})

const page = 'content/tasks/1-lamp.mdx'
const front = "title: T\ngoal: 'G: #'\nbefore: B\nafter: |\n  A\nminutes: { min: 1, max: 2 }\n"

test('any front matter is read, or refused at a line', () => {
  holds(mutated(front, pieces), (text) => {
    const own = { file: page, text: `---\n${text}` }
    readOrRefuse(() => parseFrontMatter(page, text, 2), own)
    readOrRefuse(() => parsePageFrontMatter(page, text, 2), own)
  })
})

test('front matter says what was written', () => {
  const word = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => text.trim() !== '')
  const minutes = fc
    .tuple(fc.integer({ min: 1 }), fc.integer({ min: 1 }))
    .map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }))
  const said = fc.record(
    { title: word, goal: word, description: word, before: word, after: word, minutes },
    { noNullPrototype: true },
  )
  holds(said, (given) => {
    assert.deepEqual(parseFrontMatter(page, stringify(given), 2), given)
  })
})
