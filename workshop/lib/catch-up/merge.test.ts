import assert from 'node:assert/strict'
import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { configuration, module, Participant, textIn } from './participant.ts'

/** The text with a piece of it replaced, which must be there. */
function changed(text: string, from: string, to: string): string {
  assert.ok(text.includes(from), `${from} is not in the text`)
  return text.replace(from, () => to)
}

test('own values survive on the way to a later step', (t) => {
  const mine = Participant.start(t)
  const own = [
    'services.bitcoind."regtest" = {\n',
    'services.bitcoind."regtest" = {\n    dbCache = 77;\n',
  ] as const
  const words = ['The port on which the web server listens.', 'My own words.'] as const
  writeFileSync(mine.path(configuration), changed(textIn('1.1', configuration), ...own))
  writeFileSync(mine.path(module), changed(textIn('2.1', module), ...words))

  const before = mine.everything()
  const { status, stdout } = mine.catchUp(['--keep-mine', '--solved', '2.4'])
  assert.equal(status, 0)
  assert.equal(mine.read(configuration), changed(textIn('2.4', configuration), ...own))
  assert.equal(mine.read(module), changed(textIn('2.4', module), ...words))
  assert.match(stdout, /configuration\.nix: merged with what it is after step 2\.4/)

  const again = mine.catchUp(['--keep-mine', '--solved', '2.4'])
  assert.equal(again.status, 0)
  assert.match(again.stdout, /Nothing to do/)
  assert.equal(mine.runUndoLine(stdout).status, 0)
  assert.deepEqual(mine.everything(), before)
})

test('own values survive on the way back', (t) => {
  const mine = Participant.start(t)
  writeFileSync(mine.path(module), `${textIn('3.3', module)}# mine\n`)
  assert.equal(mine.catchUp(['--keep-mine', '2.3']).status, 0)
  assert.equal(mine.read(module), `${textIn('2.2', module)}# mine\n`)
})

test('a file that resembles the state asked for stays, and the run says so', (t) => {
  const mine = Participant.start(t)
  const own = changed(textIn('2.3', configuration), 'port = 4242;', 'port = 4243;')
  writeFileSync(mine.path(configuration), own)
  const { status, stdout } = mine.catchUp(['--keep-mine', '--solved', '2.3'])
  assert.equal(status, 0)
  assert.equal(mine.read(configuration), own)
  assert.match(
    stdout,
    /configuration\.nix stays: it resembles what it is after step 2\.3, but for 2 lines of yours/,
  )
})

test('where both changed the same lines, both stand between marks, at a named line', (t) => {
  const mine = Participant.start(t)
  const own = changed(
    textIn('start', configuration),
    'enable = false;\n\n    extra',
    'enable = 1 == 1;\n\n    extra',
  )
  writeFileSync(mine.path(configuration), own)
  const dry = mine.catchUp(['--keep-mine', '--dry-run', '--solved', '1.1'])
  assert.equal(dry.status, 1)
  assert.equal(mine.read(configuration), own)

  const { status, stdout, stderr } = mine.catchUp(['--keep-mine', '--solved', '1.1'])
  assert.equal(status, 1)
  const lines = mine.read(configuration).split('\n')
  const mark = lines.indexOf('<<<<<<< yours') + 1
  assert.ok(mark > 0)
  assert.equal(
    stderr,
    "catch-up: yours and the workshop's changes meet here; choose between the marks:\n" +
      `  configuration.nix:${mark}\n`,
  )
  assert.ok(lines.includes('    enable = 1 == 1;') && lines.includes('    enable = true;'))
  assert.ok(lines.includes('>>>>>>> the workshop, after step 1.1'))

  const again = mine.catchUp(['--keep-mine', '--solved', '2.3'])
  assert.equal(again.status, 1)
  assert.match(
    again.stderr,
    new RegExp(`configuration\\.nix:${mark}: the marks of an earlier merge`),
  )
  assert.equal(mine.runUndoLine(stdout).status, 0)
  assert.equal(mine.read(configuration), own)
})

test('a deleted file comes whole, an unchanged one follows', (t) => {
  const mine = Participant.start(t)
  rmSync(mine.path(module))
  assert.equal(mine.catchUp(['--keep-mine', '2.3']).status, 0)
  assert.equal(mine.read(module), textIn('2.2', module))
  assert.equal(mine.read(configuration), textIn('2.2', configuration))
})

test('without --keep-mine own values make way', (t) => {
  const mine = Participant.start(t)
  appendFileSync(mine.path(configuration), '# mine\n')
  assert.equal(mine.catchUp(['--solved', '2.3']).status, 0)
  assert.equal(mine.read(configuration), textIn('2.3', configuration))
})
