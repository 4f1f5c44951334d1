import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseWorkshop, type Sources } from './workshop.ts'

const front = '---\ntitle: T\ngoal: G\nbefore: B\nafter: A\nminutes: { min: 1, max: 2 }\n---\n\n'
const patch = (step: string, from: string, to: string): string =>
  `Step: ${step}\nTitle: T\n\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-${from}\n+${to}\n`

const sources: Sources = {
  config: [
    'title: T',
    'description: D',
    'tasks: [2-b, 10-a]',
    'appendix:',
    '  - more',
    'machines: { lamp: { label: L, description: D } }',
    'repository: { url: https://example.org }',
    'licence: { name: CC0, url: https://example.org/cc0, credit: C }',
  ].join('\n'),
  tasks: {
    'content/tasks/10-a.mdx': `${front}## 10.1 A\n`,
    'content/tasks/2-b.mdx': `${front}## 2.1 B\n\n## Part\n`,
    'content/tasks/more.mdx': `${front}## Part\n`,
  },
  files: { x: 'zero\n' },
  solutions: {
    'workshop/solutions/10.1-a.patch': patch('10.1', 'one', 'two'),
    'workshop/solutions/2.1-b.patch': patch('2.1', 'zero', 'one'),
  },
  mistakes: { 'content/mistakes/2.1-m.patch': patch('2.1', 'zero', 'nothing') },
  recordings: {},
  pictures: {},
}

describe('parseWorkshop', () => {
  it('orders tasks as workshop.yaml does, and states by their steps', () => {
    const { tasks, states, start, solutions, mistakes } = parseWorkshop(sources)
    assert.deepEqual(
      tasks.map(({ name }) => name),
      ['2-b', '10-a', 'more'],
    )
    assert.deepEqual(
      states.map(({ name, files }) => [name, files.get('x')]),
      [
        ['start', 'zero\n'],
        ['2.1', 'one\n'],
        ['10.1', 'two\n'],
      ],
    )
    assert.deepEqual([...start], [['x', 'zero\n']])
    assert.deepEqual([solutions.length, mistakes.length], [2, 1])
  })

  const wrong: readonly (readonly [what: string, change: Partial<Sources>, message: string])[] = [
    [
      'a task without its page',
      {
        tasks: { ...sources.tasks, 'content/tasks/more.mdx': front },
        config: sources.config.replace('- more', '- more\n  - moer'),
      },
      'content/workshop.yaml:6  There is no task `moer` in content/tasks\n    nearest: more',
    ],
    [
      'a page in no list',
      { tasks: { ...sources.tasks, 'content/tasks/3-c.mdx': front } },
      'content/tasks/3-c.mdx  The task stands in no list of content/workshop.yaml\n    expected: its name under `tasks` or `appendix`',
    ],
    [
      'a step of two pages',
      { tasks: { ...sources.tasks, 'content/tasks/more.mdx': `${front}## 2.1 Again\n` } },
      'content/tasks/more.mdx:9  Step `2.1` is there twice\n    found: also in content/tasks/2-b.mdx:9',
    ],
    [
      'a heading twice on a page',
      { tasks: { ...sources.tasks, 'content/tasks/more.mdx': `${front}## Part\n\n## Part!\n` } },
      'content/tasks/more.mdx:11  Heading `part` is there twice\n    found: also in content/tasks/more.mdx:9',
    ],
    [
      'a break after a step that is not there',
      { config: `${sources.config}\nbreaks:\n  - { after: '2.2', minutes: 5 }\n` },
      'content/workshop.yaml:10  There is no step `2.2`\n    nearest: 2.1',
    ],
    [
      'a file to attach that is not there',
      { config: `${sources.config}\nattachments:\n  - x\n  - y/\n` },
      'content/workshop.yaml:11  There is no file to attach `y/` in workshop/\n    nearest: x',
    ],
    [
      'everything that is wrong, at once',
      {
        tasks: { ...sources.tasks, 'content/tasks/more.mdx': 'Text' },
        files: { x: 'other\n' },
        mistakes: { 'content/mistakes/m.patch': '' },
      },
      [
        'content/mistakes/m.patch  A patch is named after its step\n    expected: 2.3-light-the-lamp.patch\n    found: m.patch',
        'workshop/solutions/2.1-b.patch:7  The hunk of line 6 does not fit `x`, line 1\n    expected: `zero`\n    found: `other`',
        'content/tasks/more.mdx:1  A task begins with its front matter\n    expected: `---`, the lines of title, goal, before, after and minutes, `---`\n    found: Text',
      ].join('\n'),
    ],
  ]
  for (const [what, change, message] of wrong) {
    it(`tells ${what}`, () => {
      assert.throws(() => parseWorkshop({ ...sources, ...change }), {
        name: 'ProblemError',
        message,
      })
    })
  }
})
