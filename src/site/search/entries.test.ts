import assert from 'node:assert/strict'
import { it } from 'node:test'
import { readFreePage } from '../../lesson/read-free-page.ts'
import { readTestTask, testContext } from '../../lesson/test-task.ts'
import { pageEntries, searchEntries } from './entries.ts'

it('finds the steps of a task at its address', () => {
  const { task } = readTestTask('content/tasks/2-lamp.mdx', 'Open.\n\n## 2.1 Light\n\nOn.\n')
  assert.deepEqual(searchEntries(task), [
    { id: '/tasks/2-lamp/', page: 'Task 2', title: 'T', text: 'Open.' },
    { id: '/tasks/2-lamp/#2.1', page: 'Task 2', title: '2.1 Light', text: 'On.' },
  ])
})

it('finds what stands below each heading of a free page, and its hints', () => {
  const text =
    'Open.\n\n## Lamp\n\nIt {1} shines.\n\n### Bulb\n\n<Hint error="it broke">\n\nBuy one.\n\n</Hint>\n\nGlass.\n'
  const { page } = readFreePage(
    'content/pages/words.mdx',
    `---\ntitle: Words\n---\n${text}`,
    testContext,
  )
  assert.deepEqual(pageEntries(page), [
    { id: '/words/', page: 'Words', title: 'Words', text: 'Open.' },
    { id: '/words/#lamp', page: 'Words', title: 'Lamp', text: 'It shines.' },
    { id: '/words/#bulb', page: 'Words', title: 'Bulb', text: 'Glass.' },
    {
      id: '/words/#hint-it-broke',
      page: 'Words',
      title: 'it broke',
      text: 'Buy one.',
      error: 'it broke',
    },
  ])
})
