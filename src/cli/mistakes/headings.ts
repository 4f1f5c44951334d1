import { added, all, CONFIG, config, page, PAGE, withText, type Mistake } from './mistake.ts'

const heading = (to: string) => page('## 1.2 See what changed', to)
const task = (name: string, step: string) =>
  withText(
    `content/tasks/${name}.mdx`,
    () =>
      `---\ntitle: T\ngoal: G\nbefore: B\nafter: A\nminutes: { min: 1, max: 2 }\n---\n\nText.\n\n## ${step} Look\n\nText.\n`,
  )

/** Headings, and the order of what they open. */
export const wrongHeadings: readonly Mistake[] = [
  [
    'a step as a heading of the page',
    heading('# 1.2 See what changed'),
    `${PAGE}:93  This heading looks like that of a step and is none\n    expected: \`## 1.2 See what changed\`\n    found: # 1.2 See what changed`,
  ],
  [
    'a step within a step',
    heading('### 1.2 See what changed'),
    `${PAGE}:93  This heading looks like that of a step and is none\n    expected: \`## 1.2 See what changed\`\n    found: ### 1.2 See what changed`,
  ],
  [
    'a heading of the page',
    heading('# See what changed'),
    `${PAGE}:93  A second title of the page\n    expected: \`## See what changed\`; the title of the page stands in its front matter\n    found: # See what changed`,
  ],
  [
    'a dot behind the number',
    heading('## 1.2. See what changed'),
    `${PAGE}:93  This heading looks like that of a step and is none\n    expected: \`## 1.2 See what changed\`\n    found: ## 1.2. See what changed`,
  ],
  [
    'a colon behind the number',
    heading('## 1.2: See what changed'),
    `${PAGE}:93  This heading looks like that of a step and is none\n    expected: \`## 1.2 See what changed\`\n    found: ## 1.2: See what changed`,
  ],
  [
    'a bracket behind the number',
    heading('## 1.2) See what changed'),
    `${PAGE}:93  This heading looks like that of a step and is none\n    expected: \`## 1.2 See what changed\`\n    found: ## 1.2) See what changed`,
  ],
  [
    'a word before the number',
    heading('## Step 1.2: See what changed'),
    `${PAGE}:93  This heading looks like that of a step and is none\n    expected: \`## 1.2 See what changed\`\n    found: ## Step 1.2: See what changed`,
  ],
  [
    'a word before the number, without a colon',
    heading('## Step 1.2 See what changed'),
    `${PAGE}:93  This heading looks like that of a step and is none\n    expected: \`## 1.2 See what changed\`\n    found: ## Step 1.2 See what changed`,
  ],
  [
    'a dash behind the number',
    heading('## 1.2 - See what changed'),
    `${PAGE}:93  This heading looks like that of a step and is none\n    expected: \`## 1.2 See what changed\`\n    found: ## 1.2 - See what changed`,
  ],
  [
    'a dash at the number',
    heading('## 1.2– See what changed'),
    `${PAGE}:93  This heading looks like that of a step and is none\n    expected: \`## 1.2 See what changed\`\n    found: ## 1.2– See what changed`,
  ],
  [
    'a whole number and a dot',
    heading('## 2. See what changed'),
    `${PAGE}:93  This heading looks like that of a step and is none\n    expected: \`## 1.2 See what changed\`\n    found: ## 2. See what changed`,
  ],
  [
    'a number of three parts',
    heading('## 1.2.1 See what changed'),
    `${PAGE}:93  This heading looks like that of a step and is none\n    expected: \`## 1.2 See what changed\`\n    found: ## 1.2.1 See what changed`,
  ],
  [
    'a comma in the number',
    heading('## 1,2 See what changed'),
    `${PAGE}:93  This heading looks like that of a step and is none\n    expected: \`## 1.2 See what changed\`\n    found: ## 1,2 See what changed`,
  ],
  [
    'a step without a title',
    heading('## 1.2'),
    `${PAGE}:93  Step 1.2 has no title\n    expected: \`## 1.2 A title\`\n    found: ## 1.2`,
  ],
  [
    'a bold number',
    heading('## **1.2** See what changed'),
    `${PAGE}:93  The number of a step stands in plain text\n    expected: \`## 1.2 See what changed\`\n    found: ## **1.2** See what changed`,
  ],
  [
    'a number in code',
    heading('## `1.2` See what changed'),
    `${PAGE}:93  The number of a step stands in plain text\n    expected: \`## 1.2 See what changed\`\n    found: ## \`1.2\` See what changed`,
  ],
  [
    'no space behind the marks',
    heading('##1.2 See what changed'),
    `${PAGE}:93  This is no heading\n    expected: \`## 1.2 See what changed\`\n    found: ##1.2 See what changed`,
  ],
  [
    'no space behind the marks of a part',
    page('## Wrap-up', '##Wrap-up'),
    `${PAGE}:109  This is no heading\n    expected: \`## Wrap-up\`\n    found: ##Wrap-up`,
  ],
  [
    'seven marks',
    page('## Wrap-up', '####### Wrap-up'),
    `${PAGE}:109  This is no heading\n    expected: \`###### Wrap-up\`\n    found: ####### Wrap-up`,
  ],
  [
    'a heading that says nothing',
    page('## Wrap-up', '##'),
    `${PAGE}:109  The heading says nothing\n    expected: \`## A title\`\n    found: ##`,
  ],
  [
    'a heading in HTML',
    heading('<h2>1.2 See what changed</h2>'),
    `${PAGE}:93  There is no element \`h2\`\n    expected: \`## …\``,
  ],
  [
    'a heading in bold',
    heading('**1.2 See what changed**'),
    `${PAGE}:93  This looks like a step and is none\n    expected: \`## 1.2 See what changed\`\n    found: **1.2 See what changed**`,
  ],
  [
    'a step in a word',
    page('<Notes>\n', '<Notes>\n\n## 1.3 In notes\n'),
    `${PAGE}:105  This heading looks like that of a step and is none\n    expected: \`## 1.3 In notes\`, outside of words and lists\n    found: ## 1.3 In notes`,
  ],
  [
    'a part that is there twice',
    added('## Wrap-up\n\nMore.'),
    `${PAGE}:111  Heading \`wrap-up\` is there twice\n    found: also in ${PAGE}:109`,
  ],
  [
    'a step before the one before it',
    page('## 1.2 See', '## 1.0 See'),
    `${PAGE}:93  Step 1.0 comes after step 1.1\n    expected: steps and tasks in the order of their numbers\n    found: step 1.1 in ${PAGE}:14`,
  ],
  [
    'a step of another task',
    page('## 1.2 See', '## 7.1 See'),
    `${PAGE}:93  Step 7.1 stands in task 1\n    expected: a number that begins with 1.\n    found: 7.1`,
  ],
  [
    'a task of which all steps belong to another',
    all(task('2-more', '3.1'), config('tasks: [1-backup]', 'tasks: [1-backup, 2-more]')),
    'content/tasks/2-more.mdx:11  Step 3.1 stands in task 2\n    expected: a number that begins with 2.\n    found: 3.1',
  ],
  [
    'tasks out of order',
    all(task('2-more', '2.1'), config('tasks: [1-backup]', 'tasks: [2-more, 1-backup]')),
    `${PAGE}:14  Step 1.1 comes after step 2.1\n    expected: steps and tasks in the order of their numbers\n    found: step 2.1 in content/tasks/2-more.mdx:11`,
  ],
  [
    'a task that is listed twice',
    config('tasks: [1-backup]', 'tasks: [1-backup, 1-backup]'),
    `${CONFIG}:5  The task \`1-backup\` is listed twice\n    found: also in line 5`,
  ],
  [
    'a task in both lists',
    config('appendix: [words]', 'appendix: [words, 1-backup]'),
    `${CONFIG}:6  The task \`1-backup\` is listed twice\n    found: also in line 5`,
  ],
  [
    'a task with its ending',
    config('tasks: [1-backup]', 'tasks: [1-backup.mdx]'),
    `${CONFIG}:5  There is no task \`1-backup.mdx\` in content/tasks\n    nearest: 1-backup`,
  ],
  [
    'a task with its folder',
    config('tasks: [1-backup]', 'tasks: [tasks/1-backup]'),
    `${CONFIG}:5  There is no task \`tasks/1-backup\` in content/tasks\n    nearest: 1-backup`,
  ],
  [
    'a file whose name is no address',
    all(task('Two more', '2.1'), config('tasks: [1-backup]', 'tasks: [1-backup, Two more]')),
    'content/tasks/Two more.mdx  The name of the file is no address\n    expected: letters, digits and single hyphens, then .mdx\n    found: Two more',
  ],
  [
    'two solutions in a step',
    page('<Solution />', '<Solution />\n\n<Solution />'),
    `${PAGE}:93  The solution of step 1.1 is there twice\n    found: also in line 91`,
  ],
  [
    'a solution twice, in a hint',
    page('Look at `copy`', '<Solution />\n\nLook at `copy`'),
    `${PAGE}:93  The solution of step 1.1 is there twice\n    found: also in line 70`,
  ],
  [
    'an empty word',
    added('<Notes>\n\n</Notes>'),
    `${PAGE}:111  Notes holds nothing\n    expected: text between \`<Notes>\` and \`</Notes>\``,
  ],
  [
    'an empty hint',
    page('Look at `copy`, which uses `setting` twice.', ''),
    `${PAGE}:68  Hint holds nothing\n    expected: text between \`<Hint>\` and \`</Hint>\``,
  ],
]
