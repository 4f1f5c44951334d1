import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { edit } from './project-copy.ts'

type Break = (workshop: string) => void

const PAGE = 'content/tasks/1-backup.mdx'
const CONFIG = 'content/workshop.yaml'
const PATCH = 'workshop/solutions/1.1-forget-old-copies.patch'

const change =
  (file: string) =>
  (from: string, to: string): Break =>
  (workshop) => {
    edit(path.join(workshop, file), from, to)
  }
const page = change(PAGE)
const config = change(CONFIG)
const patch = change(PATCH)

const inside =
  'expected: a path relative to workshop/ with `/` between its parts, without `.` and `..`'
const foreign =
  'A task holds no expressions, imports or exports\n' +
  '    expected: text and words; a brace in text is written in backticks'

/** One thing that is broken in the second workshop, and all that a command says of it. */
export const mistakes: readonly (readonly [what: string, broken: Break, message: string])[] = [
  [
    'a file',
    page('"backup.sh" lines', '"backpu.sh" lines'),
    `${PAGE}:34  There is no file \`backpu.sh\` in workshop/\n    nearest: backup.sh`,
  ],
  [
    'a region',
    page('region="forget"', 'region="forgot"'),
    `${PAGE}:22  There is no region \`forgot\` in \`backup.sh\`\n    nearest: forget`,
  ],
  [
    'a path in the tree',
    page('select="keep.days"', 'select="keep.day"'),
    `${PAGE}:26  There is no name \`day\` in \`keep\` of \`settings.json\`\n` +
      '    expected: one of days, never\n    found: keep.day\n    nearest: days',
  ],
  [
    'a range beyond the end',
    page('lines="1-2"', 'lines="1-200"'),
    `${PAGE}:34  \`lines="1-200"\` leads beyond the end of \`backup.sh\`\n` +
      '    expected: lines from 1 to 22\n    found: 1-200',
  ],
  [
    'a state',
    page('"forget" state="1.1"', '"forget" state="1.11"'),
    `${PAGE}:22  There is no state \`1.11\`\n    nearest: 1.1`,
  ],
  [
    'a diff of nothing',
    page('diff state="1.1"', 'diff state="start"'),
    `${PAGE}:84  A diff of state \`start\` has nothing to be compared with\n` +
      '    expected: state="…" with a later one: 1.1',
  ],
  [
    'a text that is none',
    page('select="setting"', 'select="setting" text'),
    `${PAGE}:18  What is selected in \`backup.sh\` is not a plain text between backticks\n` +
      '    expected: a constant whose value is `…` without ${…} and without backslashes\n' +
      '    found: # Prints one value of the settings.',
  ],
  [
    'a patch that does not apply',
    patch('   "target": "copies",', '   "target": "copy",'),
    `${PATCH}:32  The hunk of line 30 does not fit \`settings.json\`, line 3\n` +
      '    expected: `  "target": "copy",`\n    found: `  "target": "copies",`',
  ],
  [
    'a patch that leads out',
    patch('+++ b/restore.sh', '+++ b/../restore.sh'),
    `${PATCH}:24  \`../restore.sh\` is not a path inside the workshop folder\n    ${inside}`,
  ],
  [
    'a solution that is not there',
    page('diff state="1.1" />', 'diff state="1.1" />\n\n<Solution />'),
    `${PAGE}:86  Step 1.2 has no solution\n` +
      '    expected: a patch workshop/solutions/1.2-….patch; there are solutions of 1.1',
  ],
  [
    'a mistake',
    page('"1.1-trailing-comma"', '"1.1-trailing-coma"'),
    `${PAGE}:63  There is no mistake \`1.1-trailing-coma\` in content/mistakes\n` +
      '    nearest: 1.1-trailing-comma',
  ],
  ['a word', page('Notes>', 'Note>'), `${PAGE}:92  There is no word \`Note\`\n    nearest: Notes`],
  [
    'an element of HTML',
    page('<kbd>Enter</kbd>', '<blink>Enter</blink>'),
    `${PAGE}:100  There is no element \`blink\`\n    expected: one of abbr, br, kbd, sub, sup`,
  ],
  [
    'an attribute',
    page('select="setting"', 'selct="setting"'),
    `${PAGE}:18  There is no attribute \`selct\` of Snippet\n    nearest: select`,
  ],
  [
    'a missing attribute',
    page('file="settings.json" diff', 'diff'),
    `${PAGE}:84  Snippet lacks its \`file\`\n    expected: file="…"`,
  ],
  [
    'a hint without a name, to which a link leads',
    page('<Hint title="Where do I start?">', '<Hint>'),
    `${PAGE}:57  Hint lacks one of title, error`,
  ],
  [
    'two hints without a text as their name',
    page(
      '<Hint title="Where do I start?">',
      '<Hint title>\n\nAgain.\n\n</Hint>\n\n<Hint error="">',
    ),
    `${PAGE}:57  Hint lacks one of title, error\n${PAGE}:63  Hint lacks one of title, error`,
  ],
  [
    'a word within a line',
    page('Press <kbd>', 'Press <Notes>now</Notes> <kbd>'),
    `${PAGE}:100  Notes stands within a line of text\n    expected: a word on lines of its own`,
  ],
  [
    'a mark without its footnote',
    page(
      'A backup that nobody restored is a hope[^1]',
      'A backup that nobody\nrestored is a hope[^one]',
    ),
    `${PAGE}:101  There is no footnote \`one\` in ${PAGE}\n    expected: one of 1`,
  ],
  [
    'a footnote that is there twice',
    page('[^1]: As', '[^1]: As nobody knows.\n\n[^1]: As'),
    `${PAGE}:106  The footnote \`1\` is there twice\n    found: also in ${PAGE}:104`,
  ],
  [
    'an attribute of a question',
    page('<Question>', '<Question tipped>'),
    `${PAGE}:71  There is no attribute \`tipped\` of Question\n    nearest: typed`,
  ],
  [
    'an attribute that is an expression',
    page('lines="1-2"', 'lines={2}'),
    `${PAGE}:34  \`lines\` of Snippet holds an expression\n    expected: text in quotes, as in lines="…"`,
  ],
  [
    'a value of a closed list',
    page('"destroys data"', '"destroys dat"'),
    `${PAGE}:47  \`skip\` cannot be \`destroys dat\`\n` +
      '    expected: skip="needs a browser" or skip="needs a network" or skip="destroys data" or skip="waits for a person"\n' +
      '    nearest: destroys data',
  ],
  [
    'a value without a near one',
    page('<Slide title', '<Slide deck="hide" title'),
    `${PAGE}:86  \`deck\` cannot be \`hide\`\n    expected: deck="skip"`,
  ],
  [
    'a language',
    page('```ini', '```inii'),
    `${PAGE}:52  There is no language \`inii\`\n    nearest: ini, nim, nix`,
  ],
  [
    'no language',
    page('```ini title="a timer"', '```'),
    `${PAGE}:52  A fenced block names no language\n    expected: \`\`\`console, \`\`\`nix, \`\`\`text …\n    found: \`\`\``,
  ],
  [
    'a machine',
    page('server# rm', 'sever# rm'),
    `${PAGE}:49  There is no machine \`sever\`\n    found: sever# rm -r /srv/old\n    nearest: server`,
  ],
  [
    'an output that was typed',
    page('rm -r /srv/old', 'rm -r /srv/old\nremoved /srv/old'),
    `${PAGE}:50  A line of a console block without a prompt: outputs come from the recording, comments belong in the text above\n` +
      '    expected: a command after `laptop$ ` or `server$ `\n    found: removed /srv/old',
  ],
  [
    'a command that does not end',
    page('\nEOF\n', '\nEOFF\n'),
    `${PAGE}:41  The command does not end: \`<<EOF\` waits for more\n` +
      '    expected: `EOF` on a line of its own\n    found: the end of the block',
  ],
  [
    'a choice without a reason',
    page('`-name` — it compares names', '`-name`'),
    `${PAGE}:76  A choice without a reason\n` +
      '    expected: `- [ ] the choice — its reason`, parted by an em dash between spaces\n    found: -name',
  ],
  [
    'a question without a right choice',
    page('- [x]', '- [ ]'),
    `${PAGE}:71  No choice is right\n    expected: at least one \`- [x]\``,
  ],
  [
    'a link to a page',
    page('/tasks/words/#copy', '/tasks/word/#copy'),
    `${PAGE}:9  There is no page \`/tasks/word/\`\n    nearest: /tasks/words/`,
  ],
  [
    'an anchor of another page',
    page('/tasks/words/#copy', '/tasks/words/#copies'),
    `${PAGE}:9  There is no anchor \`#copies\` in content/tasks/words.mdx\n    expected: one of #copy`,
  ],
  [
    'an anchor of the same page',
    page('(#1.1)', '(#1.3)'),
    `${PAGE}:10  There is no anchor \`#1.3\` in ${PAGE}\n    nearest: #1.1, #1.2`,
  ],
  [
    'a link that is no address',
    page('(#1.1)', '(words)'),
    `${PAGE}:10  The link \`words\` cannot be followed\n` +
      '    expected: /tasks/name/, #step on the same page, or a whole address with https://',
  ],
  [
    'a step that is there twice',
    page('## 1.2 See', '## 1.1 See'),
    `${PAGE}:82  Step \`1.1\` is there twice\n    found: also in ${PAGE}:14`,
  ],
  [
    'a hint that is there twice',
    page('<Question>', '<Hint title="Where do I start?">\n\nAgain.\n\n</Hint>\n\n<Question>'),
    `${PAGE}:71  The hint \`Where do I start?\` is there twice\n    found: also in line 57`,
  ],
  [
    'a key of workshop.yaml',
    config('branch: trunk', 'brunch: trunk'),
    `${CONFIG}:18  There is no key \`repository.brunch\`\n    expected: one of url, branch, folder\n    nearest: branch`,
  ],
  [
    'a missing key',
    config('title: Backups that come back\n', ''),
    `${CONFIG}:1  \`title\` is missing\n    expected: a value, string`,
  ],
  [
    'a value that cannot be used',
    config('url: https://example.org/backups', 'url: backups'),
    `${CONFIG}:17  \`repository.url\` cannot be used: Invalid URL`,
  ],
  [
    'the name of a machine',
    config('  laptop:\n', '  Laptop!:\n'),
    `${CONFIG}:10  \`machines.Laptop!\` cannot be used: expected small letters, digits and -`,
  ],
  [
    'YAML that is none',
    config('title: Backups that', 'title: [Backups that'),
    `${CONFIG}:2  Flow sequence in block collection must be sufficiently indented and end with a ]`,
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
    `${PAGE}:1  A task begins with its front matter\n` +
      '    expected: `---`, the lines of title, goal, before, after and minutes, `---`\n    found: title: Forget old copies',
  ],
  [
    'a tag that is not closed',
    page('</Slide>', '</Slid>'),
    `${PAGE}:90:1  The MDX cannot be read: Unexpected closing tag \`</Slid>\`, expected corresponding closing tag for \`<Slide>\` (86:1) (mdx-jsx:unexpected-character)`,
  ],
  ['an expression', page('Look at', '{1 + 1} Look at'), `${PAGE}:59  ${foreign}\n    found: 1 + 1`],
  [
    'an import',
    page('The script reads', "import x from 'y'\n\nThe script reads"),
    `${PAGE}:9  ${foreign}\n    found: import x from 'y'`,
  ],
  [
    'an absolute path',
    page('"backup.sh" lines', '"/etc/passwd" lines'),
    `${PAGE}:34  \`/etc/passwd\` is not a path inside the workshop folder\n    ${inside}`,
  ],
  [
    'a path that goes up',
    page('"backup.sh" lines', '"../content/workshop.yaml" lines'),
    `${PAGE}:34  \`../content/workshop.yaml\` is not a path inside the workshop folder\n    ${inside}`,
  ],
  [
    'a symbolic link that leads out',
    (workshop) => {
      symlinkSync('../content/workshop.yaml', path.join(workshop, 'workshop/link.yaml'))
    },
    'workshop/link.yaml  The symbolic link leaves the workshop folder\n    found: ../content/workshop.yaml',
  ],
  [
    'several mistakes at once',
    (workshop) => {
      page('select="setting"', 'select="seting"')(workshop)
      page('(#1.1)', '(#1.9)')(workshop)
    },
    `${PAGE}:18  There is no name \`seting\` in \`backup.sh\`\n` +
      '    expected: one of setting, copy\n    found: seting\n    nearest: setting\n' +
      `${PAGE}:10  There is no anchor \`#1.9\` in ${PAGE}\n    nearest: #1.1, #1.2`,
  ],
]
