import assert from 'node:assert/strict'
import path from 'node:path'
import { describe, it } from 'node:test'
import { readSources } from './read-sources.ts'
import { parseWorkshop } from './workshop.ts'
import { editAddress, repositoryAddress } from '../site/address.ts'
import { type CodeLine, copiedLines } from '../code/code-lines.ts'
import { snippetLines } from './snippet-lines.ts'
import { copiedText } from '../code/copied-text.ts'
import { lineRange, rangeLabel, stateLabel } from '../site/labels.ts'
import { resolveSnippet, resolveSolution, type SnippetAttributes } from './snippet.ts'

const { config, states } = parseWorkshop(
  readSources(path.join(import.meta.dirname, 'fixtures/lamp')),
)
const place = { file: 'content/tasks/1-lamp.mdx', line: 7 }

const textOf = ({ tokens }: CodeLine): string => tokens.map(({ text }) => text).join('')
/** A line as it is shown: its number, what became of it, its text. */
const shown = (line: CodeLine): string =>
  `${line.number ?? ''}${{ plain: ' ', gap: '~', added: '+', removed: '-' }[line.kind]}${textOf(line)}`

const snippets: readonly (readonly [
  what: string,
  attributes: SnippetAttributes,
  lines: readonly string[],
  copy: string,
  label: string,
])[] = [
  [
    'a whole file',
    { file: 'lamp.json' },
    ['1 {', '2   "level": 1', '3 }'],
    '{\n  "level": 1\n}\n',
    'lines 1–3',
  ],
  [
    'what the reader has when a step begins',
    { file: 'lamp.json', step: '1.2' },
    ['1 {', '2   "level": 2', '3 }'],
    '{\n  "level": 2\n}\n',
    'lines 1–3, after step 1.1',
  ],
  [
    'a path in the tree, without the indent of its lines',
    { file: 'lamp.json', select: 'level', state: '1.1' },
    ['2 "level": 2'],
    '  "level": 2\n',
    'line 2, after step 1.1',
  ],
  [
    'lines that are apart',
    { file: 'lamp.sh', lines: '1,5-6' },
    ['1 #!/bin/sh', '~# …', '5   level=1', '6   echo "$level"'],
    '#!/bin/sh\n  level=1\n  echo "$level"\n',
    'lines 1–6',
  ],
  [
    'a region that is opened again',
    { file: 'lamp.sh', region: 'use' },
    ['9 light', '~# …', '14 light again'],
    'light\nlight again\n',
    'lines 9–14',
  ],
  [
    'a text',
    { file: 'help.ts', select: 'help', text: true },
    [' usage: lamp', ' ', ' Lights it.'],
    'usage: lamp\n\nLights it.\n',
    '',
  ],
  [
    'a change',
    { file: 'lamp.json', diff: true, state: '1.1' },
    ['1 {', '2-  "level": 1', '2+  "level": 2', '3 }'],
    '{\n  "level": 2\n}\n',
    'lines 1–3, after step 1.1',
  ],
  [
    'a file that is new',
    { file: 'off.sh', diff: true, state: '1.1' },
    ['1+#!/bin/sh', '2+level=0'],
    '#!/bin/sh\nlevel=0\n',
    'lines 1–2, after step 1.1',
  ],
]

describe('a snippet', () => {
  for (const [what, attributes, lines, copy, label] of snippets) {
    it(`shows ${what}`, async () => {
      const snippet = resolveSnippet(states, attributes, place)
      const found = await snippetLines(snippet, attributes.file)
      assert.deepEqual(found.map(shown), lines)
      assert.equal(snippet.copy, copy)
      const labels = [rangeLabel(lineRange(found)), stateLabel(snippet.state)]
      assert.equal(labels.filter(Boolean).join(', '), label)
    })

    it(`gives the page no more of ${what} than it needs to copy it`, async () => {
      const snippet = resolveSnippet(states, attributes, place)
      const found = await snippetLines(snippet, attributes.file)
      const copied = copiedText(copiedLines(found), copy)
      // What the gaps of a change stand for is copied, but not shown.
      const hidden = snippet.kind === 'diff' && found.some(({ kind }) => kind === 'gap')
      assert.deepEqual(copied, hidden ? { copy } : { indent: /^ */.exec(copy)?.[0].length ?? 0 })
    })
  }

  it('has nothing to be compared with at the start', () => {
    assert.throws(() => resolveSnippet(states, { file: 'lamp.json', diff: true }, place), {
      message:
        `${place.file}:7  A diff of state \`start\` has nothing to be compared with\n` +
        '    expected: state="…" with a later one: 1.1',
    })
  })

  it('is no text where values are put into it', () => {
    const attributes = { file: 'help.ts', select: 'made', text: true }
    assert.throws(() => resolveSnippet(states, attributes, place), {
      message: /^content\/tasks\/1-lamp.mdx:7 {2}What is selected in `help.ts` is not a plain text/,
    })
  })
})

describe('a solution', () => {
  it('shows what each file became, in the order of their names', () => {
    const { state, before, diffs } = resolveSolution(states, '1.1', place)
    assert.deepEqual([before.name, state.name], ['start', '1.1'])
    assert.deepEqual(
      diffs.map((diff) => diff.path),
      ['lamp.json', 'off.sh'],
    )
  })
  for (const [step, name] of [
    ['1.2', '1.2'],
    ['start', 'start'],
    [undefined, '(none)'],
  ] as const) {
    it(`of step ${name} is not there`, () => {
      assert.throws(() => resolveSolution(states, step, place), {
        message:
          `${place.file}:7  Step ${name} has no solution\n` +
          `    expected: a patch workshop/solutions/${step ?? 'N.N'}-….patch, as \`npm run solution -- edit ${step ?? 'N.N'}\` begins one; there are solutions of 1.1`,
      })
    })
  }
})

describe('where a reader finds it in the repository', () => {
  const [start, after] = states
  if (start === undefined || after === undefined) throw new Error('the fixture has two states')
  const root = 'https://example.org/lamp/blob/main/examples/lamp'
  const table = [
    ['lamp.sh', after, [2, 4], `${root}/workshop/lamp.sh#L2-L4`],
    ['lamp.json', start, undefined, `${root}/workshop/lamp.json`],
    // Nowhere in the repository as a file: the patch made it so.
    ['lamp.json', after, [2, 2], `${root}/workshop/solutions/1.1-brighter.patch`],
    ['off.sh', after, undefined, `${root}/workshop/solutions/1.1-brighter.patch`],
  ] as const
  for (const [file, state, lines, address] of table) {
    it(`${file} at ${state.name}`, () => {
      assert.equal(repositoryAddress(config, states, state, file, lines), address)
    })
  }
  for (const [folder, patch, page] of [
    ['workshop', 'workshop/solutions/1.1-x.patch', 'content/tasks/1-lamp.mdx'],
    ['', 'solutions/1.1-x.patch', 'content/tasks/1-lamp.mdx'],
    ['exercises', 'exercises/solutions/1.1-x.patch', 'content/tasks/1-lamp.mdx'],
    ['my-workshop', 'my-workshop/solutions/1.1-x.patch', 'content/tasks/1-lamp.mdx'],
    ['a/b workshop', 'a/b workshop/solutions/1.1-x.patch', 'a/content/tasks/1-lamp.mdx'],
  ] as const) {
    it(`whose start files lie in \`${folder}\``, () => {
      const repository = { url: 'https://example.org/lamp', branch: 'main', folder }
      const edited = (file: string) => editAddress({ ...config, repository }, file)
      const edit = 'https://example.org/lamp/edit/main/'
      assert.equal(edited('workshop/solutions/1.1-x.patch'), edit + patch)
      assert.equal(edited('content/tasks/1-lamp.mdx'), edit + page)
    })
  }
  it('there are no addresses where there is no repository', () => {
    const nowhere = { ...config, repository: undefined, startRepository: undefined }
    assert.equal(repositoryAddress(nowhere, states, start, 'lamp.sh'), undefined)
    assert.equal(editAddress(nowhere, 'content/tasks/1-lamp.mdx'), undefined)
  })
  it('a page is edited beside the workshop', () => {
    assert.equal(
      editAddress(config, 'content/tasks/1-lamp.mdx'),
      'https://example.org/lamp/edit/main/examples/lamp/content/tasks/1-lamp.mdx',
    )
  })
})
