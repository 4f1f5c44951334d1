import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exceptionOn } from '../files/stages.ts'
import { parseConfig } from './config.ts'
import { file, least } from './test-config.ts'

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
    const { here, compose } = parseConfig(file, text).stages
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
      '`stages.here.lamp` cannot be used\n    expected: `local`, or a list: a program that is a shell, and its arguments',
    ],
    [
      'a start that is no list',
      '[docker, compose, up, --wait]',
      'docker compose up',
      7,
      '`stages.compose.start` cannot be used\n    expected: a list: a program and its arguments',
    ],
    ['nothing about it', '    about: this computer\n', '', 3, '`stages.here.about` is missing'],
    [
      'no regular expression',
      "'\\bcurl\\b'",
      "'curl('",
      11,
      '`stages.compose.not-run.0.command` cannot be used\n    expected: a regular expression',
    ],
  ]
  for (const [what, from, to, at, message] of problems) {
    it(`are refused with ${what}`, () => {
      assert.ok(text.includes(from))
      assert.throws(
        () =>
          parseConfig(
            file,
            text.replace(from, () => to),
          ),
        (error: Error) => (
          assert.ok(error.message.startsWith(`${file}:${line + at}  ${message}`), error.message),
          true
        ),
      )
    })
  }

  it('leave no machine the name of one of their keys', () => {
    const named = text.replace('  lamp: {', '  about: { label: A, description: D }\n  lamp: {')
    assert.throws(() => parseConfig(file, named), {
      message: `${file}:5  No machine can be called \`about\`: it is a key of a stage`,
    })
  })
})
