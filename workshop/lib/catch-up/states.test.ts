import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import {
  configuration,
  module,
  Participant,
  run,
  states,
  temporaryFolder,
  textIn,
} from './participant.ts'

test('start-files names the text of the start files', () => {
  const list = readFileSync(path.join(import.meta.dirname, 'start-files'), 'utf8')
  const files = [configuration, module]
  const workshop = path.resolve(import.meta.dirname, '../..')
  const ids = run('git', ['hash-object', '--no-filters', ...files], workshop)
    .stdout.trim()
    .split('\n')
  assert.deepEqual(
    list.split('\n').filter((line) => line !== '' && !line.startsWith('#')),
    files.map((file, index) => `${ids[index] ?? ''} ${file}`),
    'A start file was changed: `npm run solution -- save` writes these lines',
  )
})

test('before and after every step the files are those of its states', (t) => {
  const participant = Participant.start(t)
  const names = [...states.keys()]
  for (const [index, name] of names.entries()) {
    if (name === 'start') continue
    const moments: [string[], string | undefined][] = [
      [['--solved', name], name],
      [[name], names[index - 1]],
    ]
    for (const [words, state] of moments) {
      const { status, stderr } = participant.catchUp(words)
      assert.equal(stderr, '')
      assert.equal(status, 0)
      for (const file of [configuration, module]) {
        assert.equal(participant.read(file), textIn(state ?? '', file), words.join(' '))
      }
    }
  }
  assert.equal(participant.catchUp(['start']).status, 0)
  assert.equal(participant.git('status', '--porcelain'), '')
})

test('a step that changes no file begins where the step before it ended', (t) => {
  const participant = Participant.start(t)
  const tasks = path.join(participant.top, 'content/tasks')
  mkdirSync(tasks, { recursive: true })
  writeFileSync(path.join(tasks, '3-security.mdx'), 'Text\n\n## 3.2 Look at the score\n')
  for (const words of [['3.2'], ['--solved', '3.2']]) {
    assert.equal(participant.catchUp(words).status, 0)
    assert.equal(participant.read(module), textIn('3.1', module))
  }
  assert.match(participant.catchUp(['--list']).stdout, /^ {2}3\.2 {2}\(changes no file\)$/m)
})

test('an unknown step is answered with the nearest ones', (t) => {
  const participant = Participant.start(t)
  const before = participant.everything()
  const near: [string, RegExp][] = [
    ['2.33', /There is no step 2\.33\.\n {2}The nearest: 2\.1 2\.2 2\.3 2\.4 \n/],
    ['2', /There is no step 2\.\n {2}The nearest: 2\.1 2\.2/],
    ['9.1', /The nearest: 1\.1 2\.1 .* 4\.2 \n {2}All of them: --list\n/],
    ['two', /There is no step two\.\n {2}The nearest: 1\.1/],
    ['2x3', /There is no step 2x3\./],
    ['.*', /There is no step \.\*\./],
  ]
  for (const [step, message] of near) {
    const { status, stderr } = participant.catchUp([step])
    assert.equal(status, 2, step)
    assert.match(stderr, message)
  }
  assert.deepEqual(participant.everything(), before)
})

test('wrong options are answered with the right ones', (t) => {
  const participant = Participant.start(t)
  const cases: [string[], RegExp][] = [
    [['--slved', '2.3'], /There is no option --slved\.\n {2}The options: --solved --dry-run/],
    [['2.3', '2.4'], /One step at a time: 2\.3 or 2\.4\?/],
    [['--dry-run', '--undo'], /--undo goes with no step and no other option/],
    [[], /sh catch-up STEP/],
  ]
  for (const [words, message] of cases) {
    const { status, stderr } = participant.catchUp(words)
    assert.equal(status, 2, words.join(' '))
    assert.match(stderr, message)
  }
  const help = participant.catchUp(['--help'])
  assert.equal(help.status, 0)
  for (const option of ['--solved', '--dry-run', '--keep-mine', '--list', '--undo', 'start']) {
    assert.ok(help.stdout.includes(option), option)
  }
})

test('--dry-run shows a diff that gives the state, and changes nothing', (t) => {
  const participant = Participant.start(t)
  const before = participant.everything()
  const { status, stdout } = participant.catchUp(['--dry-run', '--solved', '2.2'])
  assert.equal(status, 0)
  assert.deepEqual(participant.everything(), before)
  assert.deepEqual(participant.kept(), [])

  const apply = ['apply', '--directory=workshop', '-']
  const applied = spawnSync('git', apply, { cwd: participant.top, input: stdout, encoding: 'utf8' })
  assert.equal(applied.stderr, '')
  assert.equal(participant.read(module), textIn('2.2', module))
  assert.equal(participant.read(configuration), textIn('2.2', configuration))
})

test('it can be called from anywhere, and through a link', (t) => {
  const participant = Participant.start(t)
  const link = path.join(participant.top, 'link to catch-up')
  symlinkSync(participant.path('catch-up'), link)
  const elsewhere = temporaryFolder(t)
  const calls: [string, string][] = [
    [participant.path('catch-up'), elsewhere],
    [link, elsewhere],
    ['workshop/catch-up', participant.top],
    ['../../catch-up', participant.path('modules/your_app')],
  ]
  for (const [script, folder] of calls) {
    assert.equal(participant.catchUp(['start']).status, 0)
    const { status, stdout } = run('sh', [script, '--solved', '1.1'], folder)
    assert.equal(status, 0)
    assert.equal(participant.read(configuration), textIn('1.1', configuration))
    const undo = /^This line brings it back: {2}(.+)$/m.exec(stdout)?.[1] ?? ''
    assert.equal(run('sh', ['-c', undo], folder).status, 0)
    assert.equal(participant.read(configuration), textIn('start', configuration))
  }
})

test('a shallow clone with own commits on top still has the start files', (t) => {
  const original = Participant.start(t)
  original.git('commit', '--quiet', '--allow-empty', '--message=Later')
  const top = path.join(temporaryFolder(t), 'shallow')
  original.git('clone', '--quiet', '--depth=1', `file://${original.top}`, top)
  const participant = new Participant(top)
  for (const text of ['{ }\n', '{ imports = [ ]; }\n']) {
    writeFileSync(participant.path(configuration), text)
    participant.git('commit', '--quiet', '--all', '--message=Mine')
  }
  rmSync(original.top, { recursive: true })
  assert.equal(participant.git('rev-parse', '--is-shallow-repository'), 'true\n')
  assert.equal(participant.catchUp(['--solved', '2.3']).status, 0)
  assert.equal(participant.read(configuration), textIn('2.3', configuration))
})

test('without git history it says what is missing and changes nothing', (t) => {
  const original = Participant.start(t)
  const zip = path.join(temporaryFolder(t), 'from a zip')
  cpSync(original.path(''), path.join(zip, 'workshop'), { recursive: true })
  const participant = new Participant(zip)
  const noClone = participant.catchUp(['2.3'])
  assert.equal(noClone.status, 1)
  assert.match(
    noClone.stderr,
    /This folder is not in a git clone.*\n.*not a git repository[^]*\n.*Downloaded as a zip/,
  )

  writeFileSync(participant.path(configuration), '{ }\n')
  participant.git('init', '--quiet')
  const noText = participant.catchUp(['2.3'])
  assert.equal(noText.status, 1)
  assert.match(
    noText.stderr,
    /does not hold the text with which configuration\.nix starts \(blob [0-9a-f]{40}\)/,
  )
  assert.equal(participant.read(configuration), '{ }\n')
})

test('a copy of the script alone refuses', (t) => {
  const folder = temporaryFolder(t)
  cpSync(Participant.start(t).path('catch-up'), path.join(folder, 'catch-up'))
  const { status, stderr } = run('sh', ['catch-up', '2.3'], folder)
  assert.equal(status, 1)
  assert.match(stderr, /works only from the folder of the workshop: .*lib\/catch-up is missing/)
})

test('a solution that no longer fits is named', (t) => {
  const participant = Participant.start(t)
  const patch = participant.path('solutions/2.2-use-options.patch')
  writeFileSync(patch, readFileSync(patch, 'utf8').replace('-    "--rpc-user"', '-    "--rpc-usr"'))
  const { status, stderr } = participant.catchUp(['1.1'])
  assert.equal(status, 1)
  assert.match(stderr, /solutions\/2\.2-\*\.patch does not fit\. Was it changed\?/)
  assert.equal(participant.git('diff', '--name-only'), 'workshop/solutions/2.2-use-options.patch\n')
})

const byHand = path.join(import.meta.dirname, 'by-hand')

test('past a step that makes something on the VM it says what to type there', (t) => {
  const participant = Participant.start(t)
  const commands = readFileSync(path.join(byHand, '3.1'), 'utf8')
  const table: readonly (readonly [words: string[], said: boolean])[] = [
    [['--solved', '2.3'], false],
    [['3.1'], false],
    [['--solved', '--dry-run', '3.1'], false],
    [['--solved', '3.1'], true],
    [['4.2'], true],
    [['--keep-mine', '4.2'], true],
    [['start'], false],
  ]
  for (const [words, said] of table) {
    const { stdout } = participant.catchUp(words)
    assert.equal(stdout.includes(`type there (ssh vm):\n${commands}`), said, words.join(' '))
  }
})

test('what is to be typed on the VM is what the page of that step says', () => {
  const pages = path.resolve(import.meta.dirname, '../../../content/tasks')
  const text = readdirSync(pages).map((name) => readFileSync(path.join(pages, name), 'utf8'))
  for (const step of readdirSync(byHand)) {
    const [, section = ''] = text.join('\n').split(`\n## ${step} `)
    const typed = section.split('\n').map((line) => line.trim().replace(/^vm\$ /, ''))
    const commands = readFileSync(path.join(byHand, step), 'utf8').trimEnd()
    assert.ok(typed.join('\n').includes(commands), step)
  }
})
