import { config, withText, CONFIG, type Mistake } from './mistake.ts'

const title = (to: string) => config('title: Backups that come back', to)

/** The settings of the workshop. */
export const wrongSettings: readonly Mistake[] = [
  [
    'an alias',
    title('title: *x'),
    `${CONFIG}:1  The alias \`*x\` stands for nothing\n    expected: quotes around a text that begins with \`*\``,
  ],
  [
    'an anchor',
    title('title: &x'),
    `${CONFIG}:1  \`title\` cannot be used\n    expected: a text\n    found: nothing`,
  ],
  [
    'a tag',
    title('title: !x y'),
    `${CONFIG}:1  A \`!\` begins a tag that means nothing\n    expected: quotes around a text with a sign that YAML reads\n    found: title: !x y`,
  ],
  [
    'a percent sign',
    title('title: %x'),
    `${CONFIG}:1  No text can begin with this sign\n    expected: quotes around a text with a sign that YAML reads\n    found: title: %x`,
  ],
  [
    'an at sign',
    title('title: @ada'),
    `${CONFIG}:1  No text can begin with this sign\n    expected: quotes around a text with a sign that YAML reads\n    found: title: @ada`,
  ],
  [
    'a backtick',
    title('title: `x`'),
    `${CONFIG}:1  No text can begin with this sign\n    expected: quotes around a text with a sign that YAML reads\n    found: title: \`x\``,
  ],
  [
    'a colon in a text',
    title('title: Backups: come back'),
    `${CONFIG}:1  A second colon stands in the line\n    expected: quotes around a text with a sign that YAML reads\n    found: title: Backups: come back`,
  ],
  [
    'a brace in a text',
    title('title: {name} copies'),
    `${CONFIG}:1  The line goes on where its value has ended\n    expected: quotes around a text with a sign that YAML reads\n    found: title: {name} copies`,
  ],
  [
    'a quote that is not closed',
    title('title: "Backups'),
    `${CONFIG}:1  A quote or a bracket is not closed\n    expected: its other half in the same line\n    found: title: "Backups`,
  ],
  [
    'an escape that is none',
    title('title: "\\d"'),
    `${CONFIG}:1  A backslash in double quotes begins no escape\n    expected: single quotes: '…'\n    found: title: "\\d"`,
  ],
  [
    'a quote within a text',
    title("title: 'It's here'"),
    `${CONFIG}:1  The line goes on where its value has ended\n    expected: quotes around a text with a sign that YAML reads\n    found: title: 'It's here'`,
  ],
  [
    'a tab',
    config('  laptop:\n', '\tlaptop:\n'),
    `${CONFIG}:9  A tab indents the line\n    expected: spaces\n    found: laptop:`,
  ],
  [
    'an indentation that fits nothing',
    config('    label: laptop\n', '   label: laptop\n'),
    `${CONFIG}:10  The line is indented otherwise than those beside it\n    expected: the same number of spaces\n    found: label: laptop`,
  ],
  [
    'a key twice',
    title('title: A\ntitle: B'),
    `${CONFIG}:2  The key is there twice\n    expected: each key once\n    found: title: B`,
  ],
  [
    'no space behind a colon',
    title('title:Backups'),
    `${CONFIG}:1  The line has no key\n    expected: \`key: value\`, with a space behind the colon\n    found: title:Backups`,
  ],
  [
    'a key without a value',
    title('title:'),
    `${CONFIG}:1  \`title\` cannot be used\n    expected: a text\n    found: nothing`,
  ],
  [
    'a number as a text',
    title('title: 2026'),
    `${CONFIG}:1  \`title\` cannot be used\n    expected: a text, in quotes: '2026'\n    found: 2026`,
  ],
  [
    'a list as a text',
    title('title: [a]'),
    `${CONFIG}:1  \`title\` cannot be used\n    expected: a text\n    found: ["a"]`,
  ],
  [
    'a text as a list',
    config('tasks: [1-backup]', 'tasks: 1-backup'),
    `${CONFIG}:5  \`tasks\` cannot be used\n    expected: a list\n    found: 1-backup`,
  ],
  [
    'no tasks',
    config('tasks: [1-backup]', 'tasks: []'),
    `${CONFIG}:5  \`tasks\` cannot be used\n    expected: a list of at least 1\n    found: []`,
  ],
  [
    'a number in a list of texts',
    config('tasks: [1-backup]', 'tasks: [1]'),
    `${CONFIG}:5  \`tasks.0\` cannot be used\n    expected: a text, in quotes: '1'\n    found: 1`,
  ],
  [
    'settings that say nothing',
    withText(CONFIG, () => ''),
    `${CONFIG}:1  \`title\` is missing\n    expected: a text\n${CONFIG}:1  \`description\` is missing\n    expected: a text\n${CONFIG}:1  \`tasks\` is missing\n    expected: a list\n${CONFIG}:1  \`machines\` is missing\n    expected: keys and values\n${CONFIG}:1  \`licence\` is missing\n    expected: keys and values`,
  ],
  [
    'settings that are a list',
    withText(CONFIG, () => '- a\n'),
    `${CONFIG}:1  These are no settings\n    expected: keys and values\n    found: ["a"]`,
  ],
  [
    'settings that are a text',
    withText(CONFIG, () => 'Backups\n'),
    `${CONFIG}:1  These are no settings\n    expected: keys and values\n    found: Backups`,
  ],
  [
    'two documents',
    withText(CONFIG, (text) => `${text}---\na: 1\n`),
    `${CONFIG}:37  A second document begins\n    expected: one document, without \`---\` between its lines\n    found: ---`,
  ],
  [
    'a key in capitals',
    title('Title: Backups'),
    `${CONFIG}:1  \`title\` is missing\n    expected: a text\n${CONFIG}:1  There is no key \`Title\`\n    expected: one of title, description, language, tasks, appendix, machines, files, stages, evaluate, repository, event, values, open, breaks, attachments, licence\n    nearest: title`,
  ],
  [
    'a language that is none',
    config('language: en', 'language: English'),
    `${CONFIG}:3  \`language\` cannot be used\n    expected: the tag of a language, such as en or de-AT\n    found: English`,
  ],
  [
    'a language with an underscore',
    config('language: en', 'language: en_GB'),
    `${CONFIG}:3  \`language\` cannot be used\n    expected: the tag of a language, such as en or de-AT\n    found: en_GB`,
  ],
  [
    'a value that is a number',
    config("days: '30'", 'days: 30'),
    `${CONFIG}:22  \`values.days\` cannot be used\n    expected: a text, in quotes: '30'\n    found: 30`,
  ],
  [
    'a value that is a list',
    config("days: '30'", 'days: [30]'),
    `${CONFIG}:22  \`values.days\` cannot be used\n    expected: a text\n    found: [30]`,
  ],
  [
    'a value that is a version',
    config("days: '30'", 'days: 26.05'),
    `${CONFIG}:22  \`values.days\` cannot be used\n    expected: a text, in quotes: '26.05'\n    found: 26.05`,
  ],
  [
    'a break after nothing',
    config("after: '1.1'", "after: '1.9'"),
    `${CONFIG}:25  There is no step \`1.9\`\n    nearest: 1.1, 1.2`,
  ],
  [
    'a break after a number',
    config("after: '1.1'", 'after: 1.1'),
    `${CONFIG}:25  \`breaks.0.after\` cannot be used\n    expected: a text, in quotes: '1.1'\n    found: 1.1`,
  ],
  [
    'a break that takes no time',
    config('minutes: 5 }', 'minutes: 0 }'),
    `${CONFIG}:25  \`breaks.0.minutes\` cannot be used\n    expected: more than 0\n    found: 0`,
  ],
  [
    'a break in words',
    config('minutes: 5 }', 'minutes: five }'),
    `${CONFIG}:25  \`breaks.0.minutes\` cannot be used\n    expected: a number\n    found: five`,
  ],
  [
    'a break that is hidden wrongly',
    config('minutes: 5 }', 'minutes: 5, deck: hide }'),
    `${CONFIG}:25  \`breaks.0.deck\` cannot be used\n    expected: skip\n    found: hide`,
  ],
  [
    'breaks that are no list',
    config("  - { after: '1.1', minutes: 5 }", "  after: '1.1'"),
    `${CONFIG}:25  \`breaks\` cannot be used\n    expected: a list\n    found: {"after":"1.1"}`,
  ],
  [
    'a machine without its label',
    config('    label: laptop\n', ''),
    `${CONFIG}:10  \`machines.laptop.label\` is missing\n    expected: a text`,
  ],
  [
    'a machine that is a text',
    config(
      '  laptop:\n    label: laptop\n    description: The computer that holds your documents.',
      '  laptop: a',
    ),
    `${CONFIG}:9  \`machines.laptop\` cannot be used\n    expected: keys and values\n    found: a`,
  ],
  [
    'a licence without an address',
    config('  url: https://creativecommons.org/publicdomain/zero/1.0/\n', ''),
    `${CONFIG}:28  \`licence.url\` is missing\n    expected: a text`,
  ],
  [
    'a licence in American',
    config('licence:', 'license:'),
    `${CONFIG}:1  \`licence\` is missing\n    expected: keys and values\n${CONFIG}:28  There is no key \`license\`\n    expected: one of title, description, language, tasks, appendix, machines, files, stages, evaluate, repository, event, values, open, breaks, attachments, licence\n    nearest: licence`,
  ],
  [
    'an address that runs',
    config('url: https://example.org/backups', 'url: javascript:x'),
    `${CONFIG}:17  \`repository.url\` cannot be used\n    expected: an address that begins with https:// or http://\n    found: javascript:x`,
  ],
  [
    'an event at no time',
    config('breaks:', 'event: { start: 2pm }\nbreaks:'),
    `${CONFIG}:24  \`event.start\` cannot be used\n    expected: a time of day: hours and minutes, as in 14:00\n    found: 2pm`,
  ],
  [
    'an event at no address',
    config('breaks:', 'event: { address: example.org }\nbreaks:'),
    `${CONFIG}:24  \`event.address\` cannot be used\n    expected: a whole address that ends with \`/\`, such as http://192.168.1.5:4321/\n    found: example.org`,
  ],
  [
    'an event that leaves out nothing',
    config('breaks:', "event: { skip: ['9.9'] }\nbreaks:"),
    `${CONFIG}:24  There is no step or task \`9.9\`\n    nearest: 1.1, 1.2`,
  ],
  [
    'an attachment that is not there',
    config('breaks:', 'attachments: [backpu.sh]\nbreaks:'),
    `${CONFIG}:24  There is no file to attach \`backpu.sh\` in workshop/\n    nearest: backup.sh`,
  ],
  [
    'a stage without a machine',
    config('    server: local\n', ''),
    `${CONFIG}:34  The stage \`here\` does not say where \`server\` is\n    expected: server: local, or a command that is a shell on its standard input`,
  ],
  [
    'a stage with another machine',
    config('    server: local\n', '    server: local\n    client: local\n'),
    `${CONFIG}:37  There is no machine \`client\`\n    expected: one of laptop, server`,
  ],
  [
    'a stage that is far away',
    config('    server: local\n', '    server: remote\n'),
    `${CONFIG}:36  \`stages.here.server\` cannot be used\n    expected: \`local\`, or a list: a program that is a shell, and its arguments\n    found: remote`,
  ],
  [
    'a stage without a word',
    config('    about: this computer, which plays both\n', ''),
    `${CONFIG}:34  \`stages.here.about\` is missing\n    expected: a text`,
  ],
  [
    'a stage that starts with a text',
    config('    server: local\n', '    server: local\n    start: docker compose up\n'),
    `${CONFIG}:37  \`stages.here.start\` cannot be used\n    expected: a list: a program and its arguments\n    found: docker compose up`,
  ],
  [
    'a stage with a pattern that is none',
    config(
      '    server: local\n',
      "    server: local\n    not-run:\n      - { command: '(', because: x }\n",
    ),
    `${CONFIG}:38  \`stages.here.not-run.0.command\` cannot be used\n    expected: a regular expression\n    found: (`,
  ],
]
