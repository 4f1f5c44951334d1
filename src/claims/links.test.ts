import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { blocksOfPage } from '../lesson/free-page.ts'
import { readFreePage } from '../lesson/read-free-page.ts'
import { readTestTask, testContext } from '../lesson/test-task.ts'
import { formatProblem } from '../files/problem.ts'
import { checkLinks, linkedPage, linkedTask } from './links.ts'

/** What is wrong with the links of a task and a free page. */
function problemsOf(taskText: string, pageText: string): string[] {
  const { task } = readTestTask('content/tasks/t.mdx', taskText)
  const source = `---\ntitle: P\n---\n${pageText}`
  const { page, problems } = readFreePage('content/pages/p.mdx', source, testContext)
  assert.deepEqual(problems, [])
  assert.ok(blocksOfPage(page).length > 0)
  const pages = [linkedTask(task), linkedPage(page)]
  return pages.flatMap((one) => checkLinks(one, pages)).map(formatProblem)
}

describe('checkLinks', () => {
  it('follows links between tasks and free pages, to headings, hints and anchors of elements', () => {
    const task = '[a](/p/) [b](/p/#one) [c](/p/#hint-why) [d](/p/#here)\n\n## 1.1 Step\n'
    const page =
      '## One\n\n[a](/tasks/t/#1.1) [{1}](/tasks/t/) [b](#one)\n\n<Hint title="Why">\n\nSo.\n\n</Hint>\n\n<a id="here">x</a>\n'
    assert.deepEqual(problemsOf(task, page), [])
  })

  const wrong: readonly (readonly [what: string, task: string, page: string, message: string])[] = [
    [
      'of a task to a heading of a free page',
      '[a](/p/#two)',
      '## One\n',
      'content/tasks/t.mdx:8  There is no anchor `#two` in content/pages/p.mdx\n    expected: one of #one',
    ],
    [
      'of a free page to a step',
      '## 1.1 Step',
      '\n[a](/tasks/t/#1.2)\n',
      'content/pages/p.mdx:5  There is no anchor `#1.2` in content/tasks/t.mdx\n    nearest: #1.1',
    ],
    [
      'in what runs',
      '',
      'Text <a href="/tasks/s/">{1}</a>\n',
      'content/pages/p.mdx:4  There is no page `/tasks/s/`\n    nearest: /tasks/t/',
    ],
  ]
  for (const [what, task, page, message] of wrong) {
    it(`tells of a link ${what} that leads nowhere`, () => {
      assert.deepEqual(problemsOf(task, page), [message])
    })
  }
})
