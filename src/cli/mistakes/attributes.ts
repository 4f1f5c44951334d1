import { added, page, type Mistake, PAGE, CONFIG } from './mistake.ts'

/** Words, their attributes, and what they hold. */
export const wrongAttributes: readonly Mistake[] = [
  [
    'an attribute twice',
    page('select="setting"', 'select="setting" select="copy"'),
    `${PAGE}:18  The attribute \`select\` is there twice`,
  ],
  [
    'an attribute of a fence twice',
    page('```ini title="a timer"', '```ini title="a" title="b"'),
    `${PAGE}:63  The attribute \`title\` is there twice`,
  ],
  [
    'an attribute in capitals',
    page('select="setting"', 'Select="setting"'),
    `${PAGE}:18  There is no attribute \`Select\` of Snippet\n    nearest: select`,
  ],
  [
    'a value without quotes',
    page('lines="1-2"', 'lines=1-2'),
    `${PAGE}:34  The value of \`lines\` stands without quotes\n    expected: lines="1-2"\n    found: lines=1-2`,
  ],
  [
    'a number without quotes',
    page('<Do minutes="4">', '<Do minutes=4>'),
    `${PAGE}:36  The value of \`minutes\` stands without quotes\n    expected: minutes="4"\n    found: minutes=4`,
  ],
  [
    'typographic quotes',
    page('lines="1-2"', 'lines=“1-2”'),
    `${PAGE}:34  The value of \`lines\` stands without quotes\n    expected: lines="1-2"\n    found: lines=“1-2”`,
  ],
  [
    'a quote that is not closed',
    page('lines="1-2"', 'lines="1-2'),
    `${PAGE}:34  The value of \`lines\` does not end\n    expected: lines="…"\n    found: lines="1-2`,
  ],
  [
    'attributes that are spread',
    page('<Notes>', '<Notes {...all}>'),
    `${PAGE}:103  \`{…}\` of Notes holds an expression\n    expected: text in quotes, as in name="…"`,
  ],
  [
    'an expression that is empty',
    page('lines="1-2"', 'lines={}'),
    `${PAGE}:34  The braces of \`lines\` hold no value\n    expected: \`lines="…"\``,
  ],
  [
    'a word that is not closed',
    page('<Hint title="Where do I start?">', '<Hint title="x" />'),
    `${PAGE}:72  \`</Hint>\` closes nothing\n    expected: \`<Hint>\` above it, without \`/\` at its end`,
  ],
  [
    'a word without an end',
    page('</Notes>', ''),
    `${PAGE}:103  \`<Notes>\` is not closed\n    expected: \`</Notes>\` on a line of its own`,
  ],
  [
    'a word without a beginning',
    page('<Notes>', ''),
    `${PAGE}:107  \`</Notes>\` closes nothing\n    expected: \`<Notes>\` above it, without \`/\` at its end`,
  ],
  [
    'a word in small letters',
    page('<Solution />', '<solution />'),
    `${PAGE}:91  There is no word \`solution\`\n    nearest: Solution`,
  ],
  [
    'a word in capitals',
    page('<Solution />', '<SOLUTION />'),
    `${PAGE}:91  There is no word \`SOLUTION\`\n    nearest: Solution`,
  ],
  [
    'a word that wants no end',
    page('<Solution />', '<Solution>'),
    `${PAGE}:91  \`<Solution>\` is not closed\n    expected: \`<Solution … />\``,
  ],
  [
    'a snippet around text',
    page(
      '<Snippet file="settings.json" />',
      '<Snippet file="settings.json">\n\nText.\n\n</Snippet>',
    ),
    `${PAGE}:14  Snippet holds no text\n    expected: \`<Snippet … />\``,
  ],
  [
    'a solution around text',
    page('<Solution />', '<Solution>\n\nText.\n\n</Solution>'),
    `${PAGE}:93  Solution holds no text\n    expected: \`<Solution … />\``,
  ],
  [
    'a solution with a step',
    page('<Solution />', '<Solution step="1.1" />'),
    `${PAGE}:91  There is no attribute \`step\` of Solution\n    expected: one of deck`,
  ],
  [
    'a word of another framework',
    page('<Solution />', '<Steps>\n\nx\n\n</Steps>'),
    `${PAGE}:91  There is no word \`Steps\`\n    expected: one of Snippet, Do, See, Hint, Solution, Slide, Notes, Tabs, Question, Tab, Value, Room`,
  ],
  [
    'text at a tag',
    page('<Notes>\n\nOnly for', '<Notes>Only for'),
    `${PAGE}:103  \`<Notes>\` is not closed\n    expected: the tag alone on its line, between empty lines`,
  ],
  [
    'an hour as minutes',
    page('minutes="4"', 'minutes="1h"'),
    `${PAGE}:36  \`minutes\` of Do is no number of minutes\n    expected: minutes="5"\n    found: 1h`,
  ],
  [
    'no minutes',
    page('<Do minutes="4">', '<Do>'),
    `${PAGE}:36  Do lacks its \`minutes\`\n    expected: minutes="…"`,
  ],
  [
    'minutes with a comma',
    page('minutes="4"', 'minutes="4,5"'),
    `${PAGE}:36  \`minutes\` of Do is no number of minutes\n    expected: minutes="5"\n    found: 4,5`,
  ],
  [
    'work of one line',
    page('2. Run it on both machines:', ''),
    `${PAGE}:36  Do says in one list what to do\n    expected: 2 to 5 lines\n    found: 1`,
  ],
  [
    'work in two lists',
    page('2. Run it on', '- Run it on'),
    `${PAGE}:36  Do says in one list what to do\n    expected: 2 to 5 lines\n    found: several lists`,
  ],
  [
    'a tab outside of tabs',
    added('<Tab title="x">\n\nText.\n\n</Tab>'),
    `${PAGE}:111  Tab stands outside of Tabs\n    expected: <Tabs> around the tabs`,
  ],
  [
    'one tab',
    added('<Tabs>\n<Tab title="x">\n\nText.\n\n</Tab>\n</Tabs>'),
    `${PAGE}:111  Tabs has too few\n    expected: two or more Tab\n    found: 1`,
  ],
  [
    'tabs of one title',
    added('<Tabs>\n<Tab title="x">\n\nA.\n\n</Tab>\n<Tab title="x">\n\nB.\n\n</Tab>\n</Tabs>'),
    `${PAGE}:117  The tab \`x\` is there twice\n    found: also in line 112`,
  ],
  [
    'text between tabs',
    added(
      '<Tabs>\n<Tab title="x">\n\nA.\n\n</Tab>\n\nText.\n\n<Tab title="y">\n\nB.\n\n</Tab>\n</Tabs>',
    ),
    `${PAGE}:118  Tabs holds something else than Tab\n    expected: <Tab title="…">`,
  ],
  [
    'a tab without a title',
    added('<Tabs>\n<Tab>\n\nA.\n\n</Tab>\n<Tab title="y">\n\nB.\n\n</Tab>\n</Tabs>'),
    `${PAGE}:112  Tab lacks its \`title\`\n    expected: title="…"`,
  ],
  [
    'tabs in tabs',
    added(
      '<Tabs>\n<Tab title="x">\n\n<Tabs>\n<Tab title="x">\n\nA.\n\n</Tab>\n</Tabs>\n\n</Tab>\n<Tab title="y">\n\nB.\n\n</Tab>\n</Tabs>',
    ),
    `${PAGE}:114  Tabs has too few\n    expected: two or more Tab\n    found: 1`,
  ],
  [
    'work in work',
    page('1. Write', '<Do minutes="1">\n\n1. A\n2. B\n\n</Do>\n\n1. Write'),
    `${PAGE}:38  Do stands inside of Do\n    expected: one after the other`,
  ],
  [
    'a question in a question',
    page('Which option of', '<Question>\n\nWhich option of'),
    `${PAGE}:82  \`<Question>\` is not closed\n    expected: \`</Question>\` on a line of its own`,
  ],
  [
    'a value that is not there',
    page('<Value name="days" />', '<Value name="day" />'),
    `${PAGE}:59  There is no value \`day\` in ${CONFIG}\n    nearest: days`,
  ],
  [
    'a value on a line of its own',
    added('<Value name="days" />'),
    `${PAGE}:111  Value stands on lines of its own\n    expected: a word within a line of text`,
  ],
  [
    'two selections',
    page('region="forget" state', 'region="forget" select="copy" state'),
    `${PAGE}:22  A part of a file is chosen in one way\n    expected: \`select\`, \`region\` or \`lines\`\n    found: select and region`,
  ],
  [
    'lines that end before they begin',
    page('lines="1-2"', 'lines="2-1"'),
    `${PAGE}:34  \`lines="2-1"\` is not in order\n    expected: every range after the one before it, its smaller number first\n    found: 2-1`,
  ],
  [
    'lines from zero',
    page('lines="1-2"', 'lines="0-2"'),
    `${PAGE}:34  \`lines="0-2"\` is not in order\n    expected: every range after the one before it, its smaller number first\n    found: 0-2`,
  ],
  [
    'a file with its folder',
    page('"backup.sh" lines', '"workshop/backup.sh" lines'),
    `${PAGE}:34  There is no file \`workshop/backup.sh\` in workshop/\n    nearest: backup.sh`,
  ],
  [
    'a file from the page',
    page('"backup.sh" lines', '"./backup.sh" lines'),
    `${PAGE}:34  \`./backup.sh\` is not a path inside the workshop folder\n    expected: a path relative to workshop/ with \`/\` between its parts, without \`.\` and \`..\``,
  ],
  [
    'a file in capitals',
    page('"backup.sh" lines', '"Backup.sh" lines'),
    `${PAGE}:34  There is no file \`Backup.sh\` in workshop/\n    nearest: backup.sh`,
  ],
  [
    'a folder',
    page('"backup.sh" lines', '"documents" lines'),
    `${PAGE}:34  There is no file \`documents\` in workshop/\n    nearest: documents/letter.txt`,
  ],
  [
    'a file of Windows',
    page('"settings.json" select="keep.days"', '"documents\\letter.txt" lines="1"'),
    `${PAGE}:26  \`documents\\letter.txt\` is not a path inside the workshop folder\n    expected: a path relative to workshop/ with \`/\` between its parts, without \`.\` and \`..\``,
  ],
  [
    'a state with a word',
    page('"forget" state="1.1"', '"forget" state="step 1.1"'),
    `${PAGE}:22  There is no state \`step 1.1\`\n    expected: one of start, 1.1`,
  ],
  [
    'a diff of a file that did not change',
    page('file="settings.json" diff', 'file="help.ts" diff'),
    `${PAGE}:95  The diff of \`help.ts\` shows nothing\n    expected: a file, or a part of it, that the solution of step 1.1 changes\n    found: the same in the states start and 1.1`,
  ],
  [
    'a diff of a part that did not change',
    page('file="settings.json" diff', 'file="settings.json" select="source" diff'),
    `${PAGE}:95  The diff of \`settings.json\` shows nothing\n    expected: a file, or a part of it, that the solution of step 1.1 changes\n    found: the same in the states start and 1.1`,
  ],
  [
    'a hint without an end',
    page('Where do I start?">', 'Where do I start?"'),
    `${PAGE}:68  The tag of \`Hint\` cannot be read\n    expected: \`<Hint name="…">\`\n    found: <Hint title="Where do I start?"`,
  ],
  [
    'a hint of no error',
    page('<Hint error="in JSON at position" ', '<Hint '),
    `${PAGE}:74  Hint has no name\n    expected: title="…" or error="…"`,
  ],
  [
    'a hint of another error',
    page('in JSON at', 'in YAML at'),
    `${PAGE}:74  The mistake \`1.1-trailing-comma\` gives another message than the hint shows\n    expected: error="…" with a part of: in JSON at position\n    found: in YAML at position`,
  ],
  [
    'a hint from a file that does not print it',
    page('mistake="1.1-trailing-comma"', 'from="backup.sh"'),
    `${PAGE}:74  The file \`backup.sh\` no longer prints the error that the hint shows\n    expected: error="…" with a text of that file\n    found: in JSON at position`,
  ],
  [
    'a slide that is left out in a misspelt way',
    page('<Slide title', '<Slide deck="Skip" title'),
    `${PAGE}:97  \`deck\` cannot be \`Skip\`\n    expected: deck="skip"\n    nearest: skip`,
  ],
  [
    'a space in a word',
    added('< Hint title="x">'),
    `${PAGE}:111  A space stands before the name of a word\n    expected: \`<\` with the name directly behind it\n    found: < Hint title="x">`,
  ],
  [
    'a result without its work',
    page('<Slide title="One slide">', '<See>\n\nIt.\n\n</See>\n\n<Slide title="One slide">'),
    `${PAGE}:97  Step 1.2 has a See, but no Do\n    expected: <Do minutes="5"> above it, which says what to do`,
  ],
  [
    'a hint that holds nothing',
    page('<Slide title="One slide">', '<Hint title="x" />\n\n<Slide title="One slide">'),
    `${PAGE}:97  Hint holds nothing\n    expected: text between \`<Hint>\` and \`</Hint>\``,
  ],
]
