import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseConfig, parseFrontMatter } from './config.ts'
import { exceptionOn } from '../files/stages.ts'

const FILE = 'content/workshop.yaml'
const least = [
  'title: T',
  'description: D',
  'tasks: [a]',
  'machines:',
  '  lamp: { label: L, description: D }',
  'repository:',
  '  url: https://example.org',
  'licence: { name: CC0, url: https://example.org/cc0, credit: C }',
  '',
].join('\n')

describe('parseConfig', () => {
  it('fills in what may be left out', () => {
    assert.deepEqual(parseConfig(FILE, least), {
      title: 'T',
      description: 'D',
      language: 'en',
      tasks: ['a'],
      appendix: [],
      machines: { lamp: { label: 'L', description: 'D' } },
      repository: { url: 'https://example.org', branch: 'main', folder: '' },
      event: { place: '', date: '', start: '', instructor: '', address: '', skip: [] },
      values: {},
      breaks: [],
      stages: {},
      licence: { name: 'CC0', url: 'https://example.org/cc0', credit: 'C' },
    })
  })

  for (const address of ['', 'http://192.168.1.5:4321/', 'https://example.org/workshop/']) {
    it(`takes the address \`${address}\``, () => {
      const config = parseConfig(FILE, `${least}event: { address: '${address}' }\n`)
      assert.equal(config.event.address, address)
    })
  }

  const problems: readonly (readonly [what: string, from: string, to: string, message: string])[] =
    [
      [
        'a number as a title',
        'title: T',
        'title: 7',
        ':1  `title` cannot be used: Invalid input: expected string, received number',
      ],
      [
        'no tasks',
        'tasks: [a]',
        'tasks: []',
        ':3  `tasks` cannot be used: Too small: expected array to have >=1 items',
      ],
      [
        'one task',
        'tasks: [a]',
        'tasks: a',
        ':3  `tasks` cannot be used: Invalid input: expected array, received string',
      ],
      [
        'no machines',
        'machines:\n  lamp: { label: L, description: D }\n',
        '',
        ':1  `machines` is missing\n    expected: a value, record',
      ],
      [
        'a key of a machine',
        'label: L',
        'lable: L',
        ':5  `machines.lamp.label` is missing\n    expected: a value, string\ncontent/workshop.yaml:5  There is no key `machines.lamp.lable`',
      ],
      [
        'an unknown key',
        'title: T',
        'title: T\ntitel: T',
        ':2  There is no key `titel`\n    expected: one of title, description, language, tasks, appendix, machines, stages, evaluate, repository, event, values, open, breaks, attachments, licence\n    nearest: title',
      ],
      [
        'a key of the event',
        'title: T',
        'event: { palce: x }\ntitle: T',
        ':1  There is no key `event.palce`\n    expected: one of place, date, start, instructor, address, wifi, skip\n    nearest: place',
      ],
      ...[
        '192.168.1.5:4321',
        'https://example.org',
        'https://example.org/#2.1',
        'https://example.org/?x/',
        'ftp://example.org/',
        '/workshop/',
      ].map(
        (address) =>
          [
            `the address ${address}`,
            'title: T',
            `event:\n  address: '${address}'\ntitle: T`,
            `:2  \`event.address\` cannot be used: expected a whole address that ends with \`/\`, such as http://192.168.1.5:4321/, found ${address}`,
          ] as const,
      ),
      ...['24:00', '9', 'nine', '9:60', '14:00 or so'].map(
        (start) =>
          [
            `the time ${start}`,
            'title: T',
            `event:\n  start: '${start}'\ntitle: T`,
            `:2  \`event.start\` cannot be used: expected a time of day: hours and minutes, as in 14:00, found ${start}`,
          ] as const,
      ),
      [
        'a value that is no text',
        'title: T',
        'values: { release: 26.05 }\ntitle: T',
        ':1  `values.release` cannot be used: Invalid input: expected string, received number',
      ],
      [
        'a break after no step',
        'title: T',
        'breaks: [{ after: lunch, minutes: 5 }]\ntitle: T',
        ":1  `breaks.0.after` cannot be used: expected a step, such as '2.2'",
      ],
      ...[
        'javascript:alert(1)',
        'JavaScript://example.org/%0aalert(1)',
        'data:text/html,x',
        '/x',
      ].map(
        (address) =>
          [
            `the licence ${address}`,
            'url: https://example.org/cc0',
            `url: '${address}'`,
            `:8  \`licence.url\` cannot be used: expected an address that begins with https:// or http://, found ${address}`,
          ] as const,
      ),
      [
        'a licence without an address',
        ', url: https://example.org/cc0',
        '',
        ':8  `licence.url` is missing\n    expected: a value, string',
      ],
      [
        'the repository javascript:',
        'url: https://example.org\n',
        'url: javascript:alert(1)\n',
        ':7  `repository.url` cannot be used: expected an address that begins with https:// or http://, found javascript:alert(1)',
      ],
      [
        'javascript: opened',
        'title: T',
        "open: { label: O, url: 'javascript:alert(1)' }\ntitle: T",
        ':1  `open.url` cannot be used: expected an address that begins with https:// or http://, found javascript:alert(1)',
      ],
      ['a key twice', 'title: T', 'title: T\ntitle: T', ':2  Map keys must be unique'],
      ['nothing at all', least, '', ':1  `title` is missing'],
    ]
  for (const [what, from, to, message] of problems) {
    it(`refuses ${what}`, () => {
      assert.ok(least.includes(from))
      assert.throws(
        () =>
          parseConfig(
            FILE,
            least.replace(from, () => to),
          ),
        (error: Error) => (
          assert.ok(error.message.startsWith(FILE + message), error.message),
          true
        ),
      )
    })
  }
})

describe('stages', () => {
  const stages = `stages:
  here:
    about: this computer
    lamp: local
  compose:
    about: Docker Compose
    start: [docker, compose, up, --wait]
    stop: [docker, compose, down]
    lamp: [docker, compose, exec, -T, lamp, bash]
    not-run:
      - { command: '\\bcurl\\b', because: there is no network }
    played:
      - { command: lamp, because: it is a script }
`
  const text = least + stages

  it('say where each machine is, and what they cannot run', () => {
    const { here, compose } = parseConfig(FILE, text).stages
    assert.deepEqual(here, {
      about: 'this computer',
      start: undefined,
      stop: undefined,
      notRun: [],
      played: [],
      machines: { lamp: 'local' },
    })
    assert.ok(compose !== undefined)
    assert.deepEqual(compose.machines, {
      lamp: ['docker', 'compose', 'exec', '-T', 'lamp', 'bash'],
    })
    const reasons = ['curl -s lamp', 'sh lamp.sh', 'curly'].map(
      (command) => exceptionOn(compose, command)?.reason,
    )
    assert.deepEqual(reasons, ['there is no network', 'it is a script', undefined])
  })

  const line = least.split('\n').length - 1
  const problems: [what: string, from: string, to: string, at: number, message: string][] = [
    [
      'a machine that does not exist',
      '    lamp: local',
      '    lamp: local\n    lampp: local',
      5,
      'There is no machine `lampp`\n    nearest: lamp',
    ],
    [
      'a machine that is nowhere',
      '    lamp: local\n',
      '',
      3,
      'The stage `here` does not say where `lamp` is\n' +
        '    expected: lamp: local, or a command that is a shell on its standard input',
    ],
    [
      'a machine that is neither',
      'lamp: local',
      'lamp: ssh lamp',
      4,
      '`stages.here.lamp` cannot be used: expected `local`, or a list: a program that is a shell, and its arguments',
    ],
    [
      'a start that is no list',
      '[docker, compose, up, --wait]',
      'docker compose up',
      7,
      '`stages.compose.start` cannot be used: expected a list: a program and its arguments',
    ],
    ['nothing about it', '    about: this computer\n', '', 3, '`stages.here.about` is missing'],
    [
      'no regular expression',
      "'\\bcurl\\b'",
      "'curl('",
      11,
      '`stages.compose.not-run.0.command` cannot be used: expected a regular expression',
    ],
  ]
  for (const [what, from, to, at, message] of problems) {
    it(`are refused with ${what}`, () => {
      assert.ok(text.includes(from))
      assert.throws(
        () =>
          parseConfig(
            FILE,
            text.replace(from, () => to),
          ),
        (error: Error) => (
          assert.equal(
            error.message.split('\n    expected: a value')[0],
            `${FILE}:${line + at}  ${message}`,
          ),
          true
        ),
      )
    })
  }

  it('leave no machine the name of one of their keys', () => {
    const named = text.replace('  lamp: {', '  about: { label: A, description: D }\n  lamp: {')
    assert.throws(() => parseConfig(FILE, named), {
      message: `${FILE}:5  No machine can be called \`about\`: it is a key of a stage`,
    })
  })
})

describe('parseFrontMatter', () => {
  const text = 'title: T\ngoal: G\nbefore: B\nafter: A\nminutes: { min: 1, max: 2 }\n'
  it('reads what a task says of itself', () => {
    assert.deepEqual(parseFrontMatter('a.mdx', text, 2), {
      title: 'T',
      goal: 'G',
      before: 'B',
      after: 'A',
      minutes: { min: 1, max: 2 },
    })
  })

  const problems = [
    [
      'max: 2',
      'max: 0',
      'a.mdx:6  `minutes.max` cannot be used: Too small: expected number to be >0',
    ],
    ['goal: G\n', '', 'a.mdx:2  `goal` is missing\n    expected: a value, string'],
    [
      'goal:',
      'gaol:',
      'a.mdx:2  `goal` is missing\n    expected: a value, string\na.mdx:3  There is no key `gaol`',
    ],
    ['after: A', 'after: "A', 'a.mdx:7  Missing closing "quote'],
  ] as const
  for (const [from, to, message] of problems) {
    it(`tells the line in the page: ${JSON.stringify(to)}`, () => {
      assert.throws(
        () => parseFrontMatter('a.mdx', text.replace(from, to), 2),
        (error: Error) => (assert.ok(error.message.startsWith(message), error.message), true),
      )
    })
  }
})
