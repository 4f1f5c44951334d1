import { PAGE, page, PATCH, patch, type Mistake } from './mistake.ts'

/** Claims that do not hold: files, parts of them, states, patches, pictures. */
export const wrongClaims: readonly Mistake[] = [
  [
    'a file',
    page('"backup.sh" lines', '"backpu.sh" lines'),
    `${PAGE}:34  There is no file \`backpu.sh\` in workshop/\n    nearest: backup.sh`,
  ],
  [
    'a region',
    page('region="forget"', 'region="forgot"'),
    `${PAGE}:22  There is no region \`forgot\` in \`backup.sh\`\n    expected: one of forget\n    nearest: forget`,
  ],
  [
    'a path in the tree',
    page('select="keep.days"', 'select="keep.day"'),
    `${PAGE}:26  There is no name \`day\` in \`keep\` of \`settings.json\`\n    expected: one of days, never\n    found: keep.day\n    nearest: days`,
  ],
  [
    'a range beyond the end',
    page('lines="1-2"', 'lines="1-200"'),
    `${PAGE}:34  \`lines="1-200"\` leads beyond the end of \`backup.sh\`\n    expected: lines from 1 to 22\n    found: 1-200`,
  ],
  [
    'a state',
    page('"forget" state="1.1"', '"forget" state="1.11"'),
    `${PAGE}:22  There is no state \`1.11\`\n    nearest: 1.1`,
  ],
  [
    'a diff of nothing',
    page('diff state="1.1"', 'diff state="start"'),
    `${PAGE}:95  A diff of state \`start\` has nothing to be compared with\n    expected: state="…" with a later one: 1.1`,
  ],
  [
    'a text that is none',
    page('select="setting"', 'select="setting" text'),
    `${PAGE}:18  What is selected in \`backup.sh\` is not a plain text between backticks\n    expected: a constant whose value is \`…\` without \${…} and without backslashes\n    found: # Prints one value of the settings.`,
  ],
  [
    'a patch that does not apply',
    patch('   "target": "copies",', '   "target": "copy",'),
    `${PATCH}:32  The hunk of line 30 does not fit \`settings.json\`, line 3\n    expected: \`  "target": "copy",\`\n    found: \`  "target": "copies",\``,
  ],
  [
    'a patch that leads out',
    patch('+++ b/restore.sh', '+++ b/../restore.sh'),
    `${PATCH}:24  \`../restore.sh\` is not a path inside the workshop folder\n    expected: a path relative to workshop/ with \`/\` between its parts, without \`.\` and \`..\``,
  ],
  [
    'a solution that is not there',
    page('diff state="1.1" />', 'diff state="1.1" />\n\n<Solution />'),
    `${PAGE}:97  Step 1.2 has no solution\n    expected: a patch workshop/solutions/1.2-….patch, as \`npm run solution -- edit 1.2\` begins one; there are solutions of 1.1`,
  ],
  [
    'a mistake',
    page('"1.1-trailing-comma"', '"1.1-trailing-coma"'),
    `${PAGE}:74  There is no mistake \`1.1-trailing-coma\` in content/mistakes\n    nearest: 1.1-trailing-comma`,
  ],
  ['a word', page('Notes>', 'Note>'), `${PAGE}:103  There is no word \`Note\`\n    nearest: Notes`],
  [
    'a picture',
    page('(../pictures/copies.svg', '(../pictures/copy.svg'),
    `${PAGE}:113  There is no picture \`../pictures/copy.svg\`\n    nearest: ../pictures/copies.svg, ../pictures/tape.svg`,
  ],
  [
    'a picture without words',
    page('![A disk, and beside it its copy]', '![]'),
    `${PAGE}:113  The picture says nothing to those who do not see it\n    expected: ![what it shows](../pictures/copies.svg)`,
  ],
]
