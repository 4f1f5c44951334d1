import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { formatProblem } from '../files/problem.ts'
import { readOwnWords } from './own-words.ts'

const at = (...names: readonly string[]): string[] => names.map((name) => `content/words/${name}`)

describe('readOwnWords', () => {
  it('finds the form of each rendering; the one of pages stands for those that are not there', () => {
    const files = at('Lamp.astro', 'Lamp.deck.astro', 'Plug2.astro', 'Plug2.paper.astro')
    const [lamp, lampDeck, plug, plugPaper] = files
    assert.deepEqual(readOwnWords(files), {
      words: [
        { name: 'Lamp', page: lamp, deck: lampDeck, paper: lamp },
        { name: 'Plug2', page: plug, deck: plug, paper: plugPaper },
      ],
      problems: [],
    })
  })

  const expected =
    'expected: Name.astro, Name.deck.astro or Name.paper.astro, with a capital letter first'
  const wrong: readonly (readonly [what: string, files: readonly string[], message: string])[] = [
    [
      'a small letter',
      ['lamp.astro'],
      `content/words/lamp.astro  The name of the file is no name of a word\n    ${expected}\n    found: lamp.astro`,
    ],
    [
      'a rendering that there is not',
      ['Lamp.slide.astro', 'Lamp.astro'],
      `content/words/Lamp.slide.astro  The name of the file is no name of a word\n    ${expected}\n    found: Lamp.slide.astro`,
    ],
    [
      'the name of a word of every workshop',
      ['Hint.astro'],
      'content/words/Hint.astro  Every workshop has the word `Hint`\n    expected: another name',
    ],
    [
      'a form of a word that there is not',
      ['Lamp.deck.astro', 'Lamps.astro'],
      'content/words/Lamp.deck.astro  The word `Lamp` has no form for pages\n    expected: Lamp.astro beside it',
    ],
  ]
  for (const [what, names, message] of wrong) {
    it(`refuses ${what}`, () => {
      assert.deepEqual(readOwnWords(at(...names)).problems.map(formatProblem), [message])
    })
  }
})
