import assert from 'node:assert/strict'
import path from 'node:path'
import { describe, it } from 'node:test'
import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Block } from '../lesson/block.ts'
import { readWorkshop } from '../lesson/workshop.ts'
import { innerBlocks, textNodes, walkBlocks } from '../lesson/walk.ts'
import { readSources } from '../lesson/read-sources.ts'
import { composeEdition } from './compose.ts'
import type { EditionName } from './edition-parts.ts'
import { lateAdvice } from './late.ts'
import { questionsOnPaper } from './questions.ts'

const root = path.join(import.meta.dirname, 'fixtures/kettle')
const { workshop, problems } = readWorkshop(readSources(root))
const { tasks, states } = workshop
assert.deepEqual(problems, [])
const site = new URL('http://192.168.1.5:4321/room/')
const edition = (name: EditionName) => composeEdition(tasks, states, name, site)
const handout = edition('handout')
const full = edition('full')
const key = edition('key')
const instructor = edition('instructor')

/** The kinds of blocks, those inside others in brackets. */
function kinds(blocks: readonly Block[]): string {
  return blocks
    .map((block) => [block.kind, kinds(innerBlocks(block))])
    .map(([kind, inner]) => (inner === '' ? kind : `${kind}(${inner})`))
    .join(' ')
}

/** All texts of blocks as HTML; what stands inside a text as a block is left out. */
function html(blocks: readonly Block[]): string {
  const text = (node: ElementContent): ElementContent[] => {
    if (node.type === 'block') return []
    return 'children' in node ? [{ ...node, children: node.children.flatMap(text) }] : [node]
  }
  const nodes = walkBlocks(blocks).flatMap(textNodes).flatMap(text)
  return toHtml({ type: 'root', children: nodes })
}

const shown = ({ chapters }: typeof handout) =>
  chapters.map(({ task: { name, opening, sections, footnotes } }) => [
    name,
    kinds(opening),
    ...sections.map(({ id, blocks }) => `${id}: ${kinds(blocks)}`),
    kinds(footnotes),
  ])

describe('an edition shows what its parts allow', () => {
  it('the handout: the lesson, and of hints and questions no answer', () => {
    assert.deepEqual(shown(handout), [
      ['0-fill', 'prose hint', '0.1: do(prose(hint)) console question(prose)', 'prose'],
      ['1-boil', '', '1.1: snippet hint hint question(prose console)', '1-boil-wrap-up: prose', ''],
    ])
    const all = handout.chapters.flatMap(({ task: { opening, sections, footnotes } }) => [
      ...opening,
      ...sections.flatMap(({ blocks }) => blocks),
      ...footnotes,
    ])
    const text = JSON.stringify(all)
    for (const secret of [
      'purest',
      'boils over',
      'it is hot',
      'Look at it',
      'Outer text',
      'Plug',
    ]) {
      assert.ok(!text.includes(secret), secret)
    }
    assert.ok(!text.includes('"right":true'))
  })

  it('the key: questions with all of their text, and solutions', () => {
    assert.deepEqual(shown(key), [
      ['0-fill', '', '0.1: question(prose)', 'prose'],
      ['1-boil', '', '1.1: question(prose console prose console) solution', ''],
    ])
    assert.match(html(key.chapters[0]?.task.sections[0]?.blocks ?? []), /more boils over/)
  })

  it('the instructor: notes, and the hints to a message', () => {
    assert.deepEqual(shown(instructor), [
      ['0-fill', '', '0.1: notes(prose)', 'prose'],
      ['1-boil', '', '1.1: hint(prose)', ''],
    ])
    assert.deepEqual(instructor.appendix.parts, [])
  })
})

describe('the appendix of the full handout', () => {
  const moved = full.appendix.parts.flatMap(({ task, step, hints }) =>
    hints.map((hint) => [task.name, step, hint.id]),
  )

  it('has the hints that give no answer, one within another after it, by step', () => {
    assert.deepEqual(moved, [
      ['0-fill', '0.1', 'hint-0.1-where-is-the-tap'],
      ['0-fill', '0.1', 'hint-0.1-outer'],
      ['0-fill', '0.1', 'hint-0.1-inner'],
      ['1-boil', '1.1', 'hint-1.1-no-power'],
    ])
  })

  it('shows a hint within another in its own place alone', () => {
    const [, outer, inner] = full.appendix.parts[0]?.hints ?? []
    assert.equal(kinds(outer?.blocks ?? []), 'prose hint')
    assert.equal(kinds(inner?.blocks ?? []), 'prose console')
  })
})

describe('text on paper', () => {
  const [fill, boil] = handout.chapters

  it('has numbers behind addresses, the place of a page behind its own anchors', () => {
    assert.equal(
      html(fill?.task.opening.slice(0, 1) ?? []),
      '<p>Water<sup><a href="#0-fill-user-content-fn-water" id="0-fill-user-content-fnref-water"' +
        ' data-footnote-ref aria-describedby="0-fill-footnote-label">1</a></sup> from' +
        ' <a href="https://example.org/well?a=1&#x26;b=2">a well</a>' +
        '<span class="link-number">[1]</span>, for <a href="#1.1">boiling</a>' +
        '<span class="page-of"> (page <span data-page-of="1.1"></span>)</span>.</p>' +
        '<h4 id="0-fill-wells">Wells</h4>',
    )
  })

  it('numbers equal addresses once in each list, and leads to the site for all else', () => {
    const well = 'https://example.org/well?a=1&b=2'
    assert.deepEqual(fill?.links, [{ number: 1, address: well }])
    assert.deepEqual(boil?.links, [
      { number: 1, address: 'http://192.168.1.5:4321/room/slides/#1.1' },
      { number: 2, address: well },
      { number: 3, address: 'https://example.org/heat' },
    ])
    assert.deepEqual(full.appendix.links, [{ number: 1, address: well }])
    assert.deepEqual(key.chapters[0]?.links, [])
  })

  it('leads to the site where an edition has no such part', () => {
    const bare = composeEdition(tasks.slice(0, 1), states, 'handout', site)
    const [{ address } = { address: '' }] = bare.chapters[0]?.links.slice(1) ?? []
    assert.equal(address, 'http://192.168.1.5:4321/room/tasks/1-boil/#1.1')
  })

  it('has the footnotes that it leads to, with their own numbers', () => {
    const notes = (chapters: typeof handout.chapters) =>
      [...html(chapters[0]?.task.footnotes ?? []).matchAll(/<li id="([^"]*)" value="(\d)"/g)].map(
        ([, id, value]) => [id?.replace('0-fill-user-content-fn-', ''), value],
      )
    assert.deepEqual(notes(handout.chapters), [
      ['water', '1'],
      ['over', '2'],
    ])
    assert.deepEqual(notes(key.chapters), [['over', '2']])
    assert.deepEqual(notes(instructor.chapters), [['late', '3']])
    assert.doesNotMatch(html(fill?.task.footnotes ?? []), /↩/)
  })

  it('changes no code and no title', () => {
    const section = fill?.task.sections[0]
    assert.equal(
      toHtml({ type: 'root', children: [...(section?.heading ?? [])] }),
      'Fill <code>id="main"</code>',
    )
    assert.equal(fill?.task.title, 'Map<K, V>')
    const console = section?.blocks.find((block) => block.kind === 'console')
    const [, grep] = console?.commands ?? []
    assert.equal(grep?.text, `grep -n ' id="main"' page.html`)
  })
})

it('questions are numbered within their task, with room for what is to be written', () => {
  assert.deepEqual(
    [...questionsOnPaper(tasks).values()],
    [
      { number: 1, space: { count: 1, width: 'whole' }, looks: false },
      { number: 1, space: { count: 3, width: 'whole' }, looks: true },
    ],
  )
})

it('the paragraphs of notes that speak of being late, each with its step', () => {
  const advice = instructor.chapters.flatMap(({ task }) => lateAdvice(task))
  assert.deepEqual(
    advice.map(({ step, text }) => [step, toHtml({ type: 'root', children: [...text] })]),
    [
      [
        '0.1',
        'When late: leave out <strong>the filling</strong><sup><a href="#0-fill-user-content-fn-late"' +
          ' id="0-fill-user-content-fnref-late" data-footnote-ref' +
          ' aria-describedby="0-fill-footnote-label">3</a></sup>.',
      ],
    ],
  )
})
