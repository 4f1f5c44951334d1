import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { code, escaped, fenced, lineOfText } from '../fuzz/markdown.ts'
import { holds } from '../fuzz/holds.ts'
import { page, pages } from '../fuzz/pages.ts'
import { assertPlace, readOrRefuse } from '../fuzz/refused.ts'
import { formatProblem } from '../files/problem.ts'
import { checkLinks, linkedTask } from '../claims/links.ts'
import { blockText } from './block-text.ts'
import { plainText } from './reader.ts'
import { blocksOf, type Task } from './task.ts'
import { readFreePage } from './read-free-page.ts'
import { readTestTask, testContext, testFrontMatter } from './test-task.ts'

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
  holds(fc.tuple(code, fc.constantFrom('text', 'ini', 'html', 'sh')), ([source, language]) => {
    const [block] = blocksOf(read(fenced(language, source)))
    assert.ok(block?.kind === 'code')
    assert.equal(block.source, source)
  })
})

test('the title of a step and the text below it say what was written', () => {
  holds(fc.tuple(lineOfText, lineOfText), ([title, text]) => {
    // A sign that stands alone behind the number is told as a mistake.
    fc.pre(!/^[.,:)\]–—-]+(?:\s|$)/.test(title))
    const { sections } = read(`## 1.1 ${escaped(title)}\n\n${escaped(text)}\n`)
    const [section] = sections
    assert.equal(section?.id, '1.1')
    assert.equal(plain(section.title), plain(title))
    assert.equal(plain(section.heading.map(plainText).join('')), plain(title))
    assert.equal(plain(blockText(section.blocks)), plain(text))
  })
})

test('what is answered is compared as it was written', () => {
  holds(fc.tuple(lineOfText, lineOfText, lineOfText), ([prompt, right, reason]) => {
    fc.pre(!right.includes('—') && right !== '*' && !/^\/.*\/[a-z]*$/.test(right))
    const text = `<Question typed>\n\n${escaped(prompt)}\n\n- [x] ${escaped(right)} — ${escaped(reason)}\n- [ ] \\* — no\n\n</Question>\n`
    const [question] = blocksOf(read(text))
    assert.ok(question?.kind === 'question')
    const [choice] = question.choices
    assert.equal(choice?.text, right)
    assert.equal(choice.content.map(plainText).join(''), right)
    assert.equal(plain(choice.reason.map(plainText).join('')), plain(reason))
  })
})

test('a page that is nearly right is made of one that is right', () => {
  read(page)
})

test('whatever stands on a task, it is read or refused with a line', () => {
  holds(pages, (text) => {
    const whole = { file: FILE, text: testFrontMatter + text }
    const found = readOrRefuse(() => readTestTask(FILE, text), whole)
    if (found === undefined) return
    for (const problem of found.problems) assertPlace(problem, FILE, whole.text)
    const linked = linkedTask(found.task)
    for (const problem of checkLinks(linked, [linked])) assertPlace(problem, FILE, whole.text)
  })
})

test('whatever stands on a free page, it is read or refused with a line', () => {
  const file = 'content/pages/lamps.mdx'
  holds(pages, (text) => {
    const whole = { file, text: `---\ntitle: Lamps\n---\n${text}` }
    const found = readOrRefuse(() => readFreePage(file, whole.text, testContext), whole)
    for (const problem of found?.problems ?? []) assertPlace(problem, file, whole.text)
  })
})
