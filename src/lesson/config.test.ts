import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseConfig } from './config.ts'
import { file, least } from './test-config.ts'

describe('parseConfig', () => {
  it('fills in what may be left out', () => {
    assert.deepEqual(parseConfig(file, least), {
      title: 'T',
      description: 'D',
      language: 'en',
      tasks: ['a'],
      appendix: [],
      files: 'workshop',
      machines: { lamp: { label: 'L', description: 'D' } },
      repository: { url: 'https://example.org', branch: 'main', folder: '' },
      event: { place: '', date: '', start: '', instructor: '', address: '', skip: [] },
      values: {},
      breaks: [],
      stages: {},
      licence: { name: 'CC0', url: 'https://example.org/cc0', credit: 'C' },
    })
  })

  for (const files of ['app', '../app', '../../school/app', 'courses/app', '../.app']) {
    it(`takes the start files from \`${files}\``, () => {
      assert.equal(parseConfig(file, `${least}files: ${files}\n`).files, files)
    })
  }

  for (const address of ['', 'http://192.168.1.5:4321/', 'https://example.org/workshop/']) {
    it(`takes the address \`${address}\``, () => {
      const config = parseConfig(file, `${least}event: { address: '${address}' }\n`)
      assert.equal(config.event.address, address)
    })
  }

  const problems: readonly (readonly [what: string, from: string, to: string, message: string])[] =
    [
      [
        'a number as a title',
        'title: T',
        'title: 7',
        ':1  `title` cannot be used\n    expected: a text, in quotes: ',
      ],
      [
        'no tasks',
        'tasks: [a]',
        'tasks: []',
        ':3  `tasks` cannot be used\n    expected: a list of at least 1',
      ],
      [
        'one task',
        'tasks: [a]',
        'tasks: a',
        ':3  `tasks` cannot be used\n    expected: a list\n    found: a',
      ],
      [
        'no machines',
        'machines:\n  lamp: { label: L, description: D }\n',
        '',
        ':1  `machines` is missing\n    expected: keys and values',
      ],
      [
        'a key of a machine',
        'label: L',
        'lable: L',
        ':5  `machines.lamp.label` is missing\n    expected: a text\ncontent/workshop.yaml:5  There is no key `machines.lamp.lable`',
      ],
      [
        'an unknown key',
        'title: T',
        'title: T\ntitel: T',
        ':2  There is no key `titel`\n    expected: one of title, description, language, tasks, appendix, machines, files, stages, evaluate, repository, event, values, open, breaks, attachments, licence\n    nearest: title',
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
            `:2  \`event.address\` cannot be used\n    expected: a whole address that ends with \`/\`, such as http://192.168.1.5:4321/\n    found: ${address}`,
          ] as const,
      ),
      ...[
        '/srv/app',
        'C:/app',
        '..',
        '.',
        './app',
        'app/',
        'app/../..',
        'app\\\\x',
        'content/app',
      ].map(
        (files) =>
          [
            `start files in ${files}`,
            'title: T',
            `files: '${files}'\ntitle: T`,
            `:1  \`files\` cannot be used\n    expected: the path of a folder from the one that holds content/, such as ../app\n    found: ${files}`,
          ] as const,
      ),
      ...['24:00', '9', 'nine', '9:60', '14:00 or so'].map(
        (start) =>
          [
            `the time ${start}`,
            'title: T',
            `event:\n  start: '${start}'\ntitle: T`,
            `:2  \`event.start\` cannot be used\n    expected: a time of day: hours and minutes, as in 14:00\n    found: ${start}`,
          ] as const,
      ),
      [
        'a value that is no text',
        'title: T',
        'values: { release: 26.05 }\ntitle: T',
        ':1  `values.release` cannot be used\n    expected: a text, in quotes: ',
      ],
      [
        'a break after no step',
        'title: T',
        'breaks: [{ after: lunch, minutes: 5 }]\ntitle: T',
        ":1  `breaks.0.after` cannot be used\n    expected: a step, such as '2.2'",
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
            `:8  \`licence.url\` cannot be used\n    expected: an address that begins with https:// or http://\n    found: ${address}`,
          ] as const,
      ),
      [
        'a licence without an address',
        ', url: https://example.org/cc0',
        '',
        ':8  `licence.url` is missing\n    expected: a text',
      ],
      [
        'the repository javascript:',
        'url: https://example.org\n',
        'url: javascript:alert(1)\n',
        ':7  `repository.url` cannot be used\n    expected: an address that begins with https:// or http://\n    found: javascript:alert(1)',
      ],
      [
        'javascript: opened',
        'title: T',
        "open: { label: O, url: 'javascript:alert(1)' }\ntitle: T",
        ':1  `open.url` cannot be used\n    expected: an address that begins with https:// or http://\n    found: javascript:alert(1)',
      ],
      ['a key twice', 'title: T', 'title: T\ntitle: T', ':2  The key is there twice'],
      ['nothing at all', least, '', ':1  `title` is missing'],
    ]
  for (const [what, from, to, message] of problems) {
    it(`refuses ${what}`, () => {
      assert.ok(least.includes(from))
      assert.throws(
        () =>
          parseConfig(
            file,
            least.replace(from, () => to),
          ),
        (error: Error) => (
          assert.ok(error.message.startsWith(file + message), error.message),
          true
        ),
      )
    })
  }
})
