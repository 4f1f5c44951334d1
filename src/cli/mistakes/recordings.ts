import { recordAgain } from '../../console/recording.ts'
import { seal } from '../../console/seal.ts'
import { all, change, RECORDING, withText, page, type Mistake, PAGE } from './mistake.ts'

const recording = change(RECORDING)

/** Recordings, components, and pages beside the tasks. */
export const wrongRecordings: readonly Mistake[] = [
  [
    'a recording without its head',
    withText(RECORDING, () => 'laptop$ ls\n'),
    `${RECORDING}:1  A line in the head of a recording that says nothing\n    expected: \`# key: value\`; or ${recordAgain}\n    found: laptop$ ls`,
  ],
  [
    'a recording that says nothing',
    withText(RECORDING, () => ''),
    `${RECORDING}:1  The head of the recording does not say the day of the recording\n    expected: \`# date: …\`; or ${recordAgain}`,
  ],
  [
    'a recording of no page',
    withText('content/recordings/9-nothing.txt', () => '# date: 2026-11-26\n# revision: x\n'),
    'unused: content/recordings/9-nothing.txt  This is the recording of no task',
  ],
  [
    'a recording on no day',
    recording('2026-11-26\n# rev', '26 November\n# rev'),
    `${RECORDING}:1  \`date\` is no day\n    expected: such as 2026-10-03; or ${recordAgain}\n    found: 26 November`,
  ],
  [
    'a recording of no revision',
    recording('# revision: f255ceb-dirty\n', ''),
    `${RECORDING}:1  The head of the recording does not say the revision of the workshop\n    expected: \`# revision: …\`; or ${recordAgain}`,
  ],
  [
    'a recording of another machine',
    recording('\nlaptop$ sh', '\nlaptob$ sh'),
    `${RECORDING}:9  There is no machine \`laptob\`\n    expected: ${recordAgain}\n    found: laptob$ sh backup.sh \\\n    nearest: laptop`,
  ],
  [
    'a recording of no machine',
    recording('# laptop: Debian GNU/Linux 12 (bookworm)\n', ''),
    `${RECORDING}:1  The head of the recording does not say what machine \`laptop\` was\n    expected: \`# laptop: …\`; or ${recordAgain}`,
  ],
  [
    'a recording without an end',
    recording('\nEOF\n', '\nEOF'),
    `${RECORDING}:16  The last line of a recording has no end\n    expected: a newline at the end of the file; or ${recordAgain}`,
  ],
  [
    'a recording that was edited',
    recording('2026-11-26\n\nlaptop', '\\2026-11-26\n\nlaptop'),
    `${RECORDING}:11  A backslash that hides nothing\n    expected: \`\\exit N\` after a command, or the line without it; or ${recordAgain}\n    found: \\2026-11-26`,
  ],
  [
    'a recording without empty lines',
    recording('2026-11-26\n\nlaptop$ cat', '2026-11-26\nlaptop$ cat'),
    `${RECORDING}:12  Commands of a recording are parted by one empty line\n    expected: ${recordAgain}\n    found: laptop$ cat > note.txt <<EOF`,
  ],
  [
    'a recording with a status that is none',
    recording('2026-11-26\n\nlaptop', '\\exit one\n\nlaptop'),
    `${RECORDING}:11  A backslash that hides nothing\n    expected: \`\\exit N\` after a command, or the line without it; or ${recordAgain}\n    found: \\exit one`,
  ],
  [
    'a recording that failed',
    all(
      recording('2026-11-26\n\nlaptop', '\\exit 1\n2026-11-26\n\nlaptop'),
      withText(RECORDING, seal),
    ),
    `${PAGE}:42  What was recorded of \`sh backup.sh \\\` ended otherwise than the page says\n    expected: exit status 0\n    found: 1`,
  ],
  [
    'a recording of another day',
    recording('\n2026-11-26', '\n2026-11-27'),
    `${RECORDING}  This recording was edited: it is not as a rehearsal wrote it\n    expected: ${recordAgain}`,
  ],
  [
    'work without a check',
    withText('workshop/check', () => 'x\n'),
    `${PAGE}:14  Step 1.1 has work, but no check\n    expected: workshop/checks/1.1.sh`,
  ],
  [
    'a component whose name is none',
    (sources) => ({ ...sources, ownWords: ['content/words/room.astro'] }),
    'content/words/room.astro  The name of the file is no name of a word\n    expected: Name.astro, Name.deck.astro or Name.paper.astro, with a capital letter first\n    found: room.astro',
  ],
  [
    'a component with the name of a word',
    (sources) => ({ ...sources, ownWords: [...sources.ownWords, 'content/words/Hint.astro'] }),
    'content/words/Hint.astro  Every workshop has the word `Hint`\n    expected: another name',
  ],
  [
    'a form without its component',
    (sources) => ({
      ...sources,
      ownWords: [...sources.ownWords, 'content/words/Lamp.paper.astro'],
    }),
    'content/words/Lamp.paper.astro  The word `Lamp` has no form for pages\n    expected: Lamp.astro beside it',
  ],
  [
    'a free page at the address of a task',
    withText('content/pages/2.mdx', () => '---\ntitle: T\n---\n\nx\n'),
    'content/pages/2.mdx  The site has something else at /2/\n    expected: another name for the file',
  ],
  [
    'a free page in capitals',
    withText('content/pages/Media.mdx', () => '---\ntitle: T\n---\n\nx\n'),
    'content/pages/Media.mdx  The name of the file is no address\n    expected: small letters, digits and single hyphens, then .mdx\n    found: Media',
  ],
  [
    'a free page without a title',
    withText('content/pages/more.mdx', () => '---\ndescription: T\n---\n\nx\n'),
    'content/pages/more.mdx:2  `title` is missing\n    expected: a text',
  ],
  [
    'a free page without front matter',
    withText('content/pages/more.mdx', () => '# T\n'),
    'content/pages/more.mdx:1  A free page begins with its front matter\n    expected: `---`, the line of title, `---`\n    found: # T',
  ],
  [
    'a question that is there twice',
    page(
      '<Solution />',
      '<Question>\n\nWhich option of `find` compares ages?\n\n- [x] `-mtime` — it counts days since the last change\n- [ ] `-name` — it compares names\n\n</Question>\n\n<Solution />',
    ),
    `${PAGE}:91  The question and its answers are there twice\n    found: also in ${PAGE}:82`,
  ],
]
