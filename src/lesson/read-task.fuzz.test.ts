import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { code, escaped, fenced, lineOfText } from '../fuzz/markdown.ts'
import { fuzzRuns } from '../fuzz/runs.ts'
import { formatProblem, ProblemError } from '../files/problem.ts'
import { blockText } from './block-text.ts'
import { plainText } from './reader.ts'
import { blocksOf, type Task } from './task.ts'
import { readTestTask } from './test-task.ts'

const FILE = 'content/tasks/1-lamp.mdx'

function read(text: string): Task {
  const { task, problems } = readTestTask(FILE, text)
  assert.deepEqual(problems.map(formatProblem), [])
  return task
}

/** A text as it is typeset: quotes, dashes and dots have more than one form. */
function plain(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim()
}

test('code comes out as it went in', () => {
  fc.assert(
    fc.property(code, fc.constantFrom('text', 'ini', 'html', 'sh'), (source, language) => {
      const [block] = [...blocksOf(read(fenced(language, source)))]
      assert.ok(block?.kind === 'code')
      assert.equal(block.source, source)
    }),
    fuzzRuns(),
  )
})

test('the title of a step and the text below it say what was written', () => {
  fc.assert(
    fc.property(lineOfText, lineOfText, (title, text) => {
      const { sections } = read(`## 1.1 ${escaped(title)}\n\n${escaped(text)}\n`)
      const [section] = sections
      assert.equal(section?.id, '1.1')
      assert.equal(plain(section.title), plain(title))
      assert.equal(plain(section.heading.map(plainText).join('')), plain(title))
      assert.equal(plain(blockText(section.blocks)), plain(text))
    }),
    fuzzRuns(),
  )
})

test('what is answered is compared as it was written', () => {
  fc.assert(
    fc.property(lineOfText, lineOfText, lineOfText, (prompt, right, reason) => {
      fc.pre(!right.includes('—') && right !== '*' && !/^\/.*\/[a-z]*$/.test(right))
      const text = `<Question typed>\n\n${escaped(prompt)}\n\n- [x] ${escaped(right)} — ${escaped(reason)}\n- [ ] \\* — no\n\n</Question>\n`
      const [question] = [...blocksOf(read(text))]
      assert.ok(question?.kind === 'question')
      const [choice] = question.choices
      assert.equal(choice?.text, right)
      assert.equal(choice.content.map(plainText).join(''), right)
      assert.equal(plain(choice.reason.map(plainText).join('')), plain(reason))
    }),
    fuzzRuns(),
  )
})

test('whatever stands on a page, it is read or refused with a line', () => {
  const pieces = fc.oneof(
    lineOfText,
    fc.string(),
    fc.constantFrom(
      '<Hint title="x">',
      '</Hint>',
      '<Do minutes="3">',
      '</Do>',
      '```console',
      '```',
      'host$ ls',
      '- [x] a — b',
      '<Question typed>',
      '</Question>',
      '> [!NOTE]',
      '## 1.1 Step',
      'export `',
      'import x',
      '{/* c */}',
      '[^1]: note',
      '<Tabs>',
      '---',
      '\uFEFF',
    ),
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (lines) => {
      try {
        const { problems } = readTestTask(FILE, `${lines.join('\n')}\n`)
        assert.ok(problems.every(({ place }) => place.file === FILE && (place.line ?? 0) > 0))
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error
        assert.ok(error.problems.every(({ place }) => place.file === FILE))
      }
    }),
    fuzzRuns(),
  )
})
