import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { formatProblem } from '../files/problem.ts'
import { parseWorkshop, readWorkshop, type Sources } from './workshop.ts'

const front = '---\ntitle: T\ngoal: G\nbefore: B\nafter: A\nminutes: { min: 1, max: 2 }\n---\n\n'
const patch = (step: string, from: string, to: string): string =>
  `Step: ${step}\nTitle: T\n\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-${from}\n+${to}\n`

const question = '<Question>\n\nQ?\n\n- [x] A — because\n- [ ] B — because not\n\n</Question>\n'

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
  pages: {},
  files: { x: 'zero\n' },
  binaries: [],
  solutions: {
    'workshop/solutions/10.1-a.patch': patch('10.1', 'one', 'two'),
    'workshop/solutions/2.1-b.patch': patch('2.1', 'zero', 'one'),
  },
  mistakes: { 'content/mistakes/2.1-m.patch': patch('2.1', 'zero', 'nothing') },
  recordings: {},
  pictures: {},
  ownWords: [],
  repository: undefined,
}

describe('the repository', () => {
  const found = { url: 'https://github.com/ada/lamp', branch: 'next', folder: 'workshop' }
  const unnamed = sources.config.replace(/^repository.*\n/m, 'open: { label: Open }\n')

  it('is the one that is named, else the one that was found, else unknown', () => {
    const named = parseWorkshop({ ...sources, repository: found }).config
    assert.equal(named.repository?.url, 'https://example.org')
    const { repository, open } = parseWorkshop({
      ...sources,
      config: unnamed,
      repository: found,
    }).config
    assert.deepEqual(repository, found)
    assert.equal(open?.url, 'https://codespaces.new/ada/lamp?quickstart=1')
    const unknown = parseWorkshop({ ...sources, config: unnamed }).config
    assert.deepEqual([unknown.repository, unknown.open?.url], [undefined, undefined])
  })

  it('is told where another one is named', () => {
    const { unused } = readWorkshop({ ...sources, repository: found })
    assert.deepEqual(unused.map(formatProblem), [
      'content/workshop.yaml:7  `repository.url` is not where this repository comes from\n' +
        '    expected: https://github.com/ada/lamp, or no `repository`\n    found: https://example.org',
    ])
    const same = { ...found, url: 'https://EXAMPLE.org' }
    assert.deepEqual(readWorkshop({ ...sources, repository: same }).unused, [])
  })

  it('gives links to open: their address, and no link where it is unknown', () => {
    const tasks = { ...sources.tasks, 'content/tasks/more.mdx': `${front}[Go](open:)\n` }
    for (const [repository, element] of [
      [found, '"tagName":"a","properties":{"href":"https://codespaces.new/ada/lamp?quickstart=1"}'],
      [undefined, '"tagName":"span","properties":{}'],
    ] as const) {
      const workshop = parseWorkshop({ ...sources, tasks, config: unnamed, repository })
      assert.ok(JSON.stringify(workshop.tasks).includes(element))
    }
  })
})

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
      'a word of its own that is one of every workshop',
      { ownWords: ['content/words/Hint.astro'] },
      'content/words/Hint.astro  Every workshop has the word `Hint`\n    expected: another name',
    ],
    [
      'a question of a task again on a free page',
      {
        tasks: { ...sources.tasks, 'content/tasks/more.mdx': front + question },
        pages: { 'content/pages/q.mdx': `---\ntitle: T\n---\n${question}` },
      },
      'content/pages/q.mdx:4  The question and its answers are there twice\n    found: also in content/tasks/more.mdx:9',
    ],
    [
      'tasks in the order of reading',
      {
        tasks: Object.fromEntries(
          Object.entries(sources.tasks).map(([file, text]) => [file, `${text}\n<Hnt />\n`]),
        ),
      },
      ['2-b.mdx:13', '10-a.mdx:11', 'more.mdx:11']
        .map((place) => `content/tasks/${place}  There is no word \`Hnt\`\n    nearest: Hint`)
        .join('\n'),
    ],
    [
      'everything that is wrong, at once',
      {
        tasks: { ...sources.tasks, 'content/tasks/more.mdx': 'Text' },
        pages: { 'content/pages/slides.mdx': '' },
        files: { x: 'other\n' },
        mistakes: { 'content/mistakes/m.patch': '' },
      },
      [
        'content/mistakes/m.patch  A patch is named after its step\n    expected: 2.3-light-the-lamp.patch\n    found: m.patch',
        'workshop/solutions/2.1-b.patch:7  The hunk of line 6 does not fit `x`, line 1\n    expected: `zero`\n    found: `other`',
        'content/tasks/more.mdx:1  A task begins with its front matter\n    expected: `---`, the lines of title, goal, before, after and minutes, `---`\n    found: Text',
        'content/pages/slides.mdx  The site has something else at /slides/\n    expected: another name for the file',
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
