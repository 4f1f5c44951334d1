import { all, CONFIG, config, FREE_PAGE, freePage, PAGE, page, type Mistake } from './mistake.ts'

/** Links, settings, front matter and paths that lead nowhere, or cannot be read. */
export const wrongPlaces: readonly Mistake[] = [
  [
    'a link to a page',
    page('/tasks/words/#copy', '/tasks/word/#copy'),
    `${PAGE}:9  There is no page \`/tasks/word/\`\n    nearest: /tasks/words/`,
  ],
  [
    'an anchor of another page',
    page('/tasks/words/#copy', '/tasks/words/#copies'),
    `${PAGE}:9  There is no anchor \`#copies\` in content/tasks/words.mdx\n    expected: one of #copy, #room`,
  ],
  [
    'an anchor of the same page',
    page('(#1.1)', '(#1.3)'),
    `${PAGE}:10  There is no anchor \`#1.3\` in ${PAGE}\n    nearest: #1.1, #1.2`,
  ],
  [
    'a link that is no address',
    page('(#1.1)', '(words)'),
    `${PAGE}:10  The link \`words\` cannot be followed\n    expected: /tasks/name/, #step on the same page, or a whole address with https://`,
  ],
  [
    'a step that is there twice',
    page('## 1.2 See', '## 1.1 See'),
    `${PAGE}:93  Step \`1.1\` is there twice\n    found: also in ${PAGE}:14`,
  ],
  [
    'a hint that is there twice',
    page('<Question>', '<Hint title="Where do I start?">\n\nAgain.\n\n</Hint>\n\n<Question>'),
    `${PAGE}:82  The hint \`Where do I start?\` is there twice\n    found: also in line 68`,
  ],
  [
    'a key of workshop.yaml',
    config('branch: trunk', 'brunch: trunk'),
    `${CONFIG}:18  There is no key \`repository.brunch\`\n    expected: one of url, branch, folder\n    nearest: branch`,
  ],
  [
    'a missing key',
    config('title: Backups that come back\n', ''),
    `${CONFIG}:1  \`title\` is missing\n    expected: a text`,
  ],
  [
    'a value that cannot be used',
    config('url: https://example.org/backups', 'url: backups'),
    `${CONFIG}:17  \`repository.url\` cannot be used\n    expected: an address that begins with https:// or http://\n    found: backups`,
  ],
  [
    'the name of a machine',
    config('  laptop:\n', '  Laptop!:\n'),
    `${CONFIG}:10  \`machines.Laptop!\` cannot be used\n    expected: small letters, digits and -\n    found: {"label":"laptop","description":"The computer that holds your documents."}`,
  ],
  [
    'YAML that is none',
    config('title: Backups that', 'title: [Backups that'),
    `${CONFIG}:2  The line is indented otherwise than those beside it\n    expected: the same number of spaces\n    found: description: A short workshop on a backup that somebody has restored.`,
  ],
  [
    'a missing task',
    config('[words]', '[words, worlds]'),
    `${CONFIG}:6  There is no task \`worlds\` in content/tasks\n    nearest: words`,
  ],
  [
    'a task in no list',
    config('appendix: [words]\n', ''),
    `content/tasks/words.mdx  The task stands in no list of ${CONFIG}\n    expected: its name under \`tasks\` or \`appendix\``,
  ],
  [
    'a key of the front matter',
    page('minutes: ', 'goals: more\nminutes: '),
    `${PAGE}:6  There is no key \`goals\`\n    expected: one of title, goal, description, before, after, minutes\n    nearest: goal`,
  ],
  [
    'no front matter',
    page('---\ntitle', 'title'),
    `${PAGE}:1  A task begins with its front matter\n    expected: \`---\`, the lines of title, goal, before, after and minutes, \`---\`\n    found: title: Forget old copies`,
  ],
  [
    'a tag that is not closed',
    page('</Slide>', '</Slid>'),
    `${PAGE}:101  \`</Slid>\` does not close the \`<Slide>\` of line 97\n    expected: \`</Slide>\``,
  ],
  [
    'an expression',
    page('Look at', '{1 + 1} Look at'),
    `${PAGE}:70  A task holds no expressions, imports or exports\n    expected: text and words; a brace in text stands in backticks, or behind a backslash\n    found: {1 + 1}`,
  ],
  [
    'an import',
    page('The script reads', "import x from 'y'\n\nThe script reads"),
    `${PAGE}:9  A task holds no expressions, imports or exports\n    expected: text and words; a brace in text stands in backticks, or behind a backslash\n    found: import x from 'y'`,
  ],
  [
    'a free page whose MDX cannot be read',
    freePage('</Shelf>', '</Shelfs>'),
    `${FREE_PAGE}:28  \`</Shelfs>\` does not close the \`<Shelf>\` of line 18\n    expected: \`</Shelf>\``,
  ],
  [
    'a component that a free page does not import',
    freePage('import Shelf from', 'import Shelfs from'),
    `${FREE_PAGE}:18  There is no word \`Shelf\`\n    nearest: Shelfs`,
  ],
  [
    'a link of a free page',
    freePage('/tasks/words/#copy', '/tasks/words/#copies'),
    `${FREE_PAGE}:31  There is no anchor \`#copies\` in content/tasks/words.mdx\n    expected: one of #copy, #room`,
  ],
  [
    'an absolute path',
    page('"backup.sh" lines', '"/etc/passwd" lines'),
    `${PAGE}:34  \`/etc/passwd\` is not a path inside the workshop folder\n    expected: a path relative to workshop/ with \`/\` between its parts, without \`.\` and \`..\``,
  ],
  [
    'a path that goes up',
    page('"backup.sh" lines', '"../content/workshop.yaml" lines'),
    `${PAGE}:34  \`../${CONFIG}\` is not a path inside the workshop folder\n    expected: a path relative to workshop/ with \`/\` between its parts, without \`.\` and \`..\``,
  ],
  [
    'several mistakes at once',
    all(page('select="setting"', 'select="seting"'), page('(#1.1)', '(#1.9)')),
    `${PAGE}:10  There is no anchor \`#1.9\` in ${PAGE}\n    nearest: #1.1, #1.2\n${PAGE}:18  There is no name \`seting\` in \`backup.sh\`\n    expected: one of setting, copy\n    found: seting\n    nearest: setting`,
  ],
]
