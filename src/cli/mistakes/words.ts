import { PAGE, page, type Mistake } from './mistake.ts'

/** Words of a page that are written wrongly. */
export const wrongWords: readonly Mistake[] = [
  [
    'an event of an element',
    page('Only here.', 'Only <sub onclick="alert(1)">here</sub>.'),
    `${PAGE}:99  There is no attribute \`onclick\` of sub\n    expected: one of lang`,
  ],
  [
    'an element with a style',
    page('Only here.', 'Only <br style="color: red" /> here.'),
    `${PAGE}:99  There is no attribute \`style\` of br`,
  ],
  [
    'a link that runs',
    page('Only here.', 'Only [here](javascript:alert(1)).'),
    `${PAGE}:99  The link \`javascript:alert(1)\` cannot be followed\n    expected: /tasks/name/, #step on the same page, or a whole address with https://`,
  ],
  [
    'an element of HTML',
    page('<kbd>Enter</kbd>', '<blink>Enter</blink>'),
    `${PAGE}:111  There is no element \`blink\`\n    expected: one of abbr, br, kbd, sub, sup`,
  ],
  [
    'an attribute',
    page('select="setting"', 'selct="setting"'),
    `${PAGE}:18  There is no attribute \`selct\` of Snippet\n    nearest: select`,
  ],
  [
    'a missing attribute',
    page('file="settings.json" diff', 'diff'),
    `${PAGE}:95  Snippet lacks its \`file\`\n    expected: file="…"`,
  ],
  [
    'a hint without a name, to which a link leads',
    page('<Hint title="Where do I start?">', '<Hint>'),
    `${PAGE}:68  Hint has no name\n    expected: title="…" or error="…"`,
  ],
  [
    'two hints without a text as their name',
    page(
      '<Hint title="Where do I start?">',
      '<Hint title>\n\nAgain.\n\n</Hint>\n\n<Hint error="">',
    ),
    `${PAGE}:68  \`title\` of Hint has no value\n    expected: title="…"\n${PAGE}:74  \`error\` of Hint has no value\n    expected: error="…"`,
  ],
  [
    'a word within a line',
    page('Press <kbd>', 'Press <Notes>now</Notes> <kbd>'),
    `${PAGE}:111  Notes stands within a line of text\n    expected: a word on lines of its own`,
  ],
  [
    'a mark without its footnote',
    page(
      'A backup that nobody restored is a hope[^1]',
      'A backup that nobody\nrestored is a hope[^one]',
    ),
    `${PAGE}:112  There is no footnote \`one\` in ${PAGE}\n    expected: one of 1`,
  ],
  [
    'a link by a name that has no address',
    page('Press <kbd>', 'Press [a key][key] <kbd>'),
    `${PAGE}:111  There is no address \`key\` in ${PAGE}\n    expected: a line [key]: …`,
  ],
  [
    'a footnote that is there twice',
    page('[^1]: As', '[^1]: As nobody knows.\n\n[^1]: As'),
    `${PAGE}:117  The footnote \`1\` is there twice\n    found: also in ${PAGE}:115`,
  ],
  [
    'an attribute of a question',
    page('<Question>', '<Question tipped>'),
    `${PAGE}:82  There is no attribute \`tipped\` of Question\n    nearest: typed`,
  ],
  [
    'an attribute that is an expression',
    page('lines="1-2"', 'lines={2}'),
    `${PAGE}:34  \`lines\` of Snippet holds an expression\n    expected: text in quotes, as in lines="…"`,
  ],
  [
    'a value of a closed list',
    page('"destroys data"', '"destroys dat"'),
    `${PAGE}:50  \`skip\` cannot be \`destroys dat\`\n    expected: skip="needs a browser" or skip="needs a network" or skip="destroys data" or skip="waits for a person"\n    nearest: destroys data`,
  ],
  [
    'a value without a near one',
    page('<Slide title', '<Slide deck="hide" title'),
    `${PAGE}:97  \`deck\` cannot be \`hide\`\n    expected: deck="skip"`,
  ],
  [
    'a language',
    page('```ini', '```pythn'),
    `${PAGE}:63  There is no language \`pythn\`\n    nearest: python`,
  ],
  [
    'no language',
    page('```ini title="a timer"', '```'),
    `${PAGE}:63  A fenced block names no language\n    expected: \`\`\`console, \`\`\`sh, \`\`\`text …\n    found: a fence alone`,
  ],
  [
    'a machine',
    page('server# rm', 'sever# rm'),
    `${PAGE}:52  There is no machine \`sever\`\n    found: sever# rm -r /srv/old\n    nearest: server`,
  ],
  [
    'an output that was typed',
    page('rm -r /srv/old', 'rm -r /srv/old\nremoved /srv/old'),
    `${PAGE}:53  A line of a console block without a prompt: outputs come from the recording, comments belong in the text above\n    expected: a command after \`laptop$ \` or \`server$ \`\n    found: removed /srv/old`,
  ],
  [
    'a command that does not end',
    page('\nEOF\n', '\nEOFF\n'),
    `${PAGE}:44  The command does not end: \`<<EOF\` waits for more\n    expected: \`EOF\` on a line of its own\n    found: the end of the block`,
  ],
  [
    'a choice without a reason',
    page('`-name` — it compares names', '`-name`'),
    `${PAGE}:87  A choice without a reason\n    expected: \`- [ ] the choice — its reason\`, parted by an em dash between spaces\n    found: -name`,
  ],
  [
    'a question without a right choice',
    page('- [x]', '- [ ]'),
    `${PAGE}:82  No choice is right\n    expected: at least one \`- [x]\``,
  ],
]
