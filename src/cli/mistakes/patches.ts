import { all, change, MISTAKE, patch, PATCH, withText, type Mistake } from './mistake.ts'

const mistake = change(MISTAKE)
const settings = change('workshop/settings.json')
const notes = (text: string) => withText('workshop/notes.sh', () => text)

/** Start files, solutions and mistakes. */
export const wrongFiles: readonly Mistake[] = [
  [
    'a patch without its step',
    patch('Step: 1.1\n', ''),
    `${PATCH}:1  The header \`Step\` is missing\n    expected: Step: …\n    found: Title`,
  ],
  [
    'a patch without its title',
    patch('Title: Forget old copies\n', ''),
    `${PATCH}:1  The header \`Title\` is missing\n    expected: Title: …\n    found: Step`,
  ],
  [
    'a patch of another step',
    patch('Step: 1.1', 'Step: 1.2'),
    `${PATCH}:1  The header and the file name tell different steps\n    expected: 1.1\n    found: 1.2`,
  ],
  [
    'a header without a colon',
    patch('Title: Forget', 'Title Forget'),
    `${PATCH}:2  This is no header line\n    expected: \`Key: value\`, then an empty line\n    found: Title Forget old copies`,
  ],
  [
    'a header in small letters',
    patch('Title: Forget', 'title: Forget'),
    `${PATCH}:2  This is no header line\n    expected: \`Key: value\`, then an empty line\n    found: title: Forget old copies`,
  ],
  [
    'a header twice',
    patch('Title: Forget', 'Step: 1.1\nTitle: Forget'),
    `${PATCH}:2  The header \`Step\` stands here twice`,
  ],
  [
    'a header that is no header',
    patch('Title: Forget', 'Tilte: Forget'),
    `${PATCH}:1  The header \`Title\` is missing\n    expected: Title: …\n    found: Step, Tilte`,
  ],
  [
    'a patch without an empty line',
    patch('copies\n\n---', 'copies\n---'),
    `${PATCH}:3  This is no header line\n    expected: \`Key: value\`, then an empty line\n    found: --- a/backup.sh`,
  ],
  [
    'a patch without a diff',
    withText(PATCH, () => 'Step: 1.1\nTitle: T\n\n'),
    `${PATCH}:3  The patch changes nothing\n    expected: a unified diff`,
  ],
  [
    'a patch without a prefix',
    patch('--- a/backup.sh', '--- backup.sh'),
    `${PATCH}:6  A path in the patch lacks its prefix\n    expected: a/…\n    found: backup.sh`,
  ],
  [
    'a patch with the folder in its paths',
    all(patch('a/backup.sh', 'a/workshop/backup.sh'), patch('b/backup.sh', 'b/workshop/backup.sh')),
    `${PATCH}:6  There is no file \`workshop/backup.sh\` before this patch\n    expected: one of backup.sh, documents/letter.txt, help.ts, settings.json`,
  ],
  [
    'a patch of a file that is not there',
    all(patch('a/backup.sh', 'a/backpu.sh'), patch('b/backup.sh', 'b/backpu.sh')),
    `${PATCH}:6  There is no file \`backpu.sh\` before this patch\n    nearest: backup.sh`,
  ],
  [
    'a patch that counts wrongly',
    patch('@@ -14,9 +14,14 @@', '@@ -14,9 +14,15 @@'),
    `${PATCH}:6  This is no unified diff\n    expected: hunks with as many lines as their \`@@\` lines count\n    found: Removed line count did not match for hunk at line 6`,
  ],
  [
    'a hunk without its line',
    patch('@@ -14,9 +14,14 @@\n', ''),
    `${PATCH}:6  This line belongs to no part of a unified diff\n    expected: \`--- a/…\`, \`+++ b/…\`, \`@@ … @@\` or the lines of a hunk\n    found:  }`,
  ],
  [
    'a hunk without its spaces',
    patch('   "source": "documents",', '"source": "documents",'),
    `${PATCH}:30  This is no unified diff\n    expected: hunks with as many lines as their \`@@\` lines count\n    found: Hunk at line 30 contained invalid line "source": "documents",`,
  ],
  [
    'a patch that was edited by hand',
    patch('-    "days": 7,', '-    "days": 8,'),
    `${PATCH}:34  The hunk of line 30 does not fit \`settings.json\`, line 5\n    expected: \`    "days": 8,\`\n    found: \`    "days": 7,\``,
  ],
  [
    'a patch of a mail',
    patch('Step: 1.1', 'From 1234 Mon Sep 17\nStep: 1.1'),
    `${PATCH}:1  This is no header line\n    expected: \`Key: value\`, then an empty line\n    found: From 1234 Mon Sep 17`,
  ],
  [
    'a patch that is not named after its step',
    (sources) => ({
      ...sources,
      solutions: { 'workshop/solutions/forget.patch': sources.solutions[PATCH] ?? '' },
    }),
    'workshop/solutions/forget.patch  A patch is named after its step\n    expected: 2.3-light-the-lamp.patch\n    found: forget.patch',
  ],
  [
    'a second patch of a step',
    withText(
      'workshop/solutions/1.1-again.patch',
      () =>
        'Step: 1.1\nTitle: T\n\n--- a/settings.json\n+++ b/settings.json\n@@ -1,2 +1,2 @@\n {\n-  "source": "documents",\n+  "source": "docs",\n',
    ),
    `workshop/solutions/1.1-again.patch  Step 1.1 has a patch already: ${PATCH}`,
  ],
  [
    'a patch of a step that is not there',
    withText(
      'workshop/solutions/1.9-more.patch',
      () =>
        'Step: 1.9\nTitle: T\n\n--- a/settings.json\n+++ b/settings.json\n@@ -1,2 +1,2 @@\n {\n-  "source": "documents",\n+  "source": "docs",\n',
    ),
    'unused: workshop/solutions/1.9-more.patch  No page shows the solution of step 1.9\n    expected: <Solution /> in that step',
  ],
  [
    'a start file that changed below a patch',
    settings('"days": 7', '"days": 8'),
    `${PATCH}:34  The hunk of line 30 does not fit \`settings.json\`, line 5\n    expected: \`    "days": 7,\`\n    found: \`    "days": 8,\``,
  ],
  [
    'a mistake without its error',
    mistake('Error: in JSON at position\n', ''),
    `${MISTAKE}:1  The header \`Error\` is missing\n    expected: Error: …`,
  ],
  [
    'a mistake without its state',
    mistake('State: 1.1\n', ''),
    `${MISTAKE}:1  The header \`State\` is missing\n    expected: State: …`,
  ],
  [
    'a mistake that nothing shows',
    mistake('Command: laptop$ sh backup.sh\n', ''),
    `${MISTAKE}:1  Nothing shows that this mistake gives its message\n    expected: \`Command: laptop$ …\`, which a rehearsal runs, or \`With: …\`, with what it was seen`,
  ],
  [
    'a command of a mistake without its machine',
    mistake('Command: laptop$ ', 'Command: '),
    `${MISTAKE}:5  A line of a console block without a prompt: outputs come from the recording, comments belong in the text above\n    expected: a command after \`laptop$ \` or \`server$ \`\n    found: sh backup.sh`,
  ],
  [
    'a command of a mistake that does not end',
    mistake('Command: laptop$ sh backup.sh', 'Command: laptop$ sh backup.sh &&'),
    `${MISTAKE}:5  The command does not end: \`&&\` waits for more\n    expected: a command\n    found: the end of the block`,
  ],
  [
    'a mistake of a state that is not there',
    mistake('State: 1.1', 'State: 1.5'),
    `${MISTAKE}:3  There is no state \`1.5\`\n    nearest: 1.1`,
  ],
  [
    'a mistake that does not fit',
    mistake('"days": 30', '"days": 31'),
    `${MISTAKE}:11  The hunk of line 9 does not fit \`settings.json\`, line 5\n    expected: \`    "days": 31,\`\n    found: \`    "days": 30,\``,
  ],
  [
    'a mistake of another step',
    mistake('Step: 1.1', 'Step: 1.2'),
    `${MISTAKE}:1  The header and the file name tell different steps\n    expected: 1.1\n    found: 1.2`,
  ],
  [
    'a mistake of a step that is not there',
    (sources) => ({
      ...sources,
      mistakes: {
        ...sources.mistakes,
        'content/mistakes/9.9-comma.patch': (sources.mistakes[MISTAKE] ?? '').replace(
          'Step: 1.1',
          'Step: 9.9',
        ),
      },
    }),
    'unused: content/mistakes/9.9-comma.patch  No hint explains the mistake `9.9-comma`\n    expected: <Hint error="…" mistake="9.9-comma">',
  ],
  [
    'a new file that is there',
    withText('workshop/restore.sh', () => 'x\n'),
    `${PATCH}:24  The patch creates \`restore.sh\`, which exists already`,
  ],
  [
    'a check of no step',
    all(
      withText('workshop/check', () => 'x\n'),
      withText('workshop/checks/1.1.sh', () => 'x\n'),
      withText('workshop/checks/1.9.sh', () => 'x\n'),
    ),
    'workshop/checks/1.9.sh  This is the check of no step\n    expected: the name of a step, such as 1.1.sh',
  ],
  [
    'a mark of no step',
    notes('# FIXME: Task 1.7: forget\n'),
    'workshop/notes.sh:1  There is no step `1.7`\n    found: # FIXME: Task 1.7: forget\n    nearest: 1.1, 1.2',
  ],
  [
    'a mark of a task',
    notes('# FIXME: Task 1: forget\n'),
    'workshop/notes.sh:1  There is no step `1`\n    found: # FIXME: Task 1: forget\n    nearest: 1.1, 1.2',
  ],
  [
    'a catch-up that would not find the start files',
    all(
      withText('workshop/catch-up', () => 'x\n'),
      withText('workshop/lib/catch-up/start-files', () => '0123 backup.sh\n'),
    ),
    'workshop/lib/catch-up/start-files:1  `catch-up` would not find the text with which the files start\n    expected: 7f598275e2cee84c998ae356e809832c1eaf7725 backup.sh; `npm run solution -- save` writes it\n    found: 0123 backup.sh',
  ],
  [
    'a mark that its solution leaves',
    notes('# FIXME: Task 1.1: forget\n'),
    `${PATCH}  The mark of step 1.1 is still in \`workshop/notes.sh\` after its solution\n    expected: a patch that takes it away\n    found: # FIXME: Task 1.1: forget`,
  ],
  [
    'a region that is not closed',
    notes('# region a\nx\n'),
    'workshop/notes.sh:1  The region `a` is never closed',
  ],
  [
    'a region that is not open',
    notes('x\n# endregion a\n'),
    'workshop/notes.sh:2  The region `a` is closed but not open',
  ],
  [
    'a misspelt end of a region',
    notes('# region a\nx\n# endregion b\n'),
    'workshop/notes.sh:1  The region `a` is never closed\nworkshop/notes.sh:3  The region `b` is closed but not open',
  ],
  [
    'a region twice',
    notes('# region a\n# region a\n# endregion a\n'),
    'workshop/notes.sh:2  The region `a` is open already, since line 1',
  ],
]
