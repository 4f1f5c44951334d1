import { page, withText, type Mistake, PAGE } from './mistake.ts'

const goal = (to: string) => page('goal: Let the backup forget what is older than a month.', to)

/** The front matter of tasks. */
export const wrongFrontMatter: readonly Mistake[] = [
  [
    'an alias in the front matter',
    goal('goal: *x'),
    `${PAGE}:3  The alias \`*x\` stands for nothing\n    expected: quotes around a text that begins with \`*\``,
  ],
  [
    'a colon in the front matter',
    goal('goal: Look: here'),
    `${PAGE}:3  A second colon stands in the line\n    expected: quotes around a text with a sign that YAML reads\n    found: goal: Look: here`,
  ],
  [
    'front matter without a goal',
    goal('description: x'),
    `${PAGE}:2  \`goal\` is missing\n    expected: a text`,
  ],
  [
    'a goal that is empty',
    goal('goal:'),
    `${PAGE}:3  \`goal\` cannot be used\n    expected: a text\n    found: nothing`,
  ],
  [
    'a goal of no letters',
    goal("goal: ''"),
    `${PAGE}:3  \`goal\` cannot be used\n    expected: a text\n    found: nothing`,
  ],
  [
    'minutes from more to less',
    page('{ min: 5, max: 10 }', '{ min: 30, max: 20 }'),
    `${PAGE}:6  \`minutes\` cannot be used\n    expected: \`min\` up to \`max\`, not the other way round\n    found: {"min":30,"max":20}`,
  ],
  [
    'minutes as a number',
    page('{ min: 5, max: 10 }', '10'),
    `${PAGE}:6  \`minutes\` cannot be used\n    expected: the least and the most: { min: 5, max: 10 }\n    found: 10`,
  ],
  [
    'minutes as a range',
    page('{ min: 5, max: 10 }', '5-10'),
    `${PAGE}:6  \`minutes\` cannot be used\n    expected: the least and the most: { min: 5, max: 10 }\n    found: 5-10`,
  ],
  [
    'minutes below zero',
    page('{ min: 5, max: 10 }', '{ min: -5, max: 10 }'),
    `${PAGE}:6  \`minutes.min\` cannot be used\n    expected: more than 0\n    found: -5`,
  ],
  [
    'minutes without an end',
    page('{ min: 5, max: 10 }', '{ min: 5 }'),
    `${PAGE}:6  \`minutes.max\` is missing\n    expected: a number`,
  ],
  [
    'minutes in words',
    page('{ min: 5, max: 10 }', '{ min: five, max: ten }'),
    `${PAGE}:6  \`minutes.min\` cannot be used\n    expected: a number\n    found: five\n${PAGE}:6  \`minutes.max\` cannot be used\n    expected: a number\n    found: ten`,
  ],
  [
    'minutes without their space',
    page('{ min: 5, max: 10 }', '{ min:5, max:10 }'),
    `${PAGE}:6  \`minutes.min\` is missing\n    expected: a number\n${PAGE}:6  \`minutes.max\` is missing\n    expected: a number\n${PAGE}:6  There is no key \`minutes.min:5\`\n    expected: one of min, max\n    nearest: min\n${PAGE}:6  There is no key \`minutes.max:10\`\n    expected: one of min, max`,
  ],
  [
    'front matter that does not end',
    page('max: 10 }\n---', 'max: 10 }\n'),
    `${PAGE}:7  The front matter does not end\n    expected: \`---\` on a line of its own\n    found: an empty line`,
  ],
  [
    'front matter of TOML',
    page('---\ntitle: Forget old copies', '+++\ntitle = "Forget"'),
    `${PAGE}:1  A task begins with its front matter\n    expected: \`---\`, the lines of title, goal, before, after and minutes, \`---\`\n    found: +++`,
  ],
  [
    'front matter below an empty line',
    page('---\ntitle: F', '\n---\ntitle: F'),
    `${PAGE}:1  A task begins with its front matter\n    expected: \`---\`, the lines of title, goal, before, after and minutes, \`---\`\n    found: an empty line`,
  ],
  [
    'a task without a word',
    withText('content/tasks/1-backup.mdx', () => ''),
    `${PAGE}:1  A task begins with its front matter\n    expected: \`---\`, the lines of title, goal, before, after and minutes, \`---\`\n    found: an empty file`,
  ],
]
