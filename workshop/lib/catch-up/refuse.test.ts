import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { configuration, module, Participant, textIn } from './participant.ts'

test('in the middle of something git begun it refuses', (t) => {
  const unfinished: Record<string, (mine: Participant) => void> = {
    MERGE_HEAD: (mine) => mine.git('merge', '--quiet', '--no-commit', '--no-ff', 'other'),
    CHERRY_PICK_HEAD: (mine) => {
      appendFileSync(mine.path(configuration), '# other\n')
      mine.git('commit', '--quiet', '--all', '--message=Conflict')
      assert.throws(() => mine.git('cherry-pick', 'other'))
    },
    'rebase-merge': (mine) => {
      assert.throws(() => mine.git('rebase', '--exec', 'false', 'other~'))
    },
  }
  for (const [mark, begin] of Object.entries(unfinished)) {
    const mine = Participant.start(t)
    mine.git('checkout', '--quiet', '-b', 'other')
    appendFileSync(mine.path(configuration), '# theirs\n')
    mine.git('commit', '--quiet', '--all', '--message=Theirs')
    mine.git('checkout', '--quiet', 'main')
    if (mark === 'rebase-merge') mine.git('checkout', '--quiet', 'other')
    begin(mine)
    const before = mine.everything()
    const { status, stderr } = mine.catchUp(['2.3'])
    assert.equal(status, 1, mark)
    assert.match(stderr, new RegExp(`in the middle of a merge.* \\(${mark}\\)\\.\n.*git status`))
    assert.deepEqual(mine.everything(), before)
    assert.deepEqual(mine.kept(), [])
  }
})

test('conflicts of a stash are named too', (t) => {
  const mine = Participant.start(t)
  appendFileSync(mine.path(configuration), '# mine\n')
  mine.git('stash', '--quiet')
  appendFileSync(mine.path(configuration), '# theirs\n')
  mine.git('commit', '--quiet', '--all', '--message=Theirs')
  assert.throws(() => mine.git('stash', 'pop'))
  assert.match(mine.catchUp(['2.3']).stderr, /There are files with merge conflicts\./)
})

test('a read-only file or folder is named, and nothing is changed', (t) => {
  const cases: [string, number][] = [
    [module, 0o444],
    ['modules/your_app', 0o555],
  ]
  for (const [file, mode] of cases) {
    const mine = Participant.start(t)
    chmodSync(mine.path(file), mode)
    const before = mine.everything()
    const { status, stderr } = mine.catchUp(['2.3'])
    assert.equal(status, 1)
    assert.match(
      stderr,
      new RegExp(`${file} is read-only\\. Nothing was changed\\.\n.*chmod u\\+w '/.*${file}'`),
    )
    assert.deepEqual(mine.everything(), before)
    assert.deepEqual(mine.kept(), [])
    chmodSync(mine.path(file), 0o755)
  }
})

test('a link or a folder in the way is named, and nothing is changed', (t) => {
  const linked = Participant.start(t)
  rmSync(linked.path('modules'), { recursive: true })
  mkdirSync(path.join(linked.top, 'my modules'))
  symlinkSync('../my modules', linked.path('modules'))
  assert.match(
    linked.catchUp(['2.3']).stderr,
    /modules is a symbolic link: what is behind it cannot be kept/,
  )
  assert.deepEqual(readdirSync(path.join(linked.top, 'my modules')), [])

  const folder = Participant.start(t)
  rmSync(folder.path(configuration))
  mkdirSync(folder.path(configuration))
  assert.match(folder.catchUp(['2.3']).stderr, /configuration\.nix is a folder, not a file/)
  assert.ok(lstatSync(folder.path(configuration)).isDirectory())
})

test('what cannot be kept is not replaced', (t) => {
  const mine = Participant.start(t)
  mkdirSync(path.join(mine.top, '.git/objects/pack'), { recursive: true })
  rmSync(path.join(mine.top, '.git/refs'), { recursive: true })
  mkdirSync(path.join(mine.top, '.git/refs'))
  writeFileSync(path.join(mine.top, '.git/refs/catch-up'), 'in the way of the references')
  const { status, stderr } = mine.catchUp(['2.3'])
  assert.equal(status, 1)
  assert.match(stderr, /git could not write the reference refs\/catch-up\//)
  assert.equal(mine.read(configuration), textIn('start', configuration))
})

test('a file that changes while it runs is not replaced', (t) => {
  const mine = Participant.start(t)
  // A mktemp that saves the file once more, as an editor might: after everything was kept.
  const programs = path.join(mine.top, '.git/programs')
  mkdirSync(programs)
  const save = `case $1 in */.catch-up.*) echo '# saved' >>${configuration} ;; esac`
  const search = process.env['PATH'] ?? ''
  const script = `#!/bin/sh\n${save}\nPATH='${search}' exec mktemp "$@"\n`
  writeFileSync(path.join(programs, 'mktemp'), script, { mode: 0o755 })
  const { status, stderr } = mine.catchUp(['2.3'], { PATH: `${programs}:${search}` })
  assert.equal(status, 1)
  assert.match(stderr, /configuration\.nix was changed a moment ago: run this again\./)
  assert.match(mine.read(configuration), /# saved\n$/)
  assert.equal(mine.read(module), textIn('start', module))
})

test('an interruption leaves whole files, and what was kept', async (t) => {
  const mine = Participant.start(t)
  const before = mine.read(configuration)
  // A mv that waits: the run is interrupted right before the first file would be replaced.
  const programs = path.join(mine.top, '.git/programs')
  mkdirSync(programs)
  const reached = path.join(programs, 'reached')
  writeFileSync(path.join(programs, 'mv'), `#!/bin/sh\n: >'${reached}'\nexec sleep 1\n`, {
    mode: 0o755,
  })
  const child = spawn('sh', ['catch-up', '2.3'], {
    cwd: mine.path(''),
    env: { ...process.env, PATH: `${programs}:${process.env['PATH'] ?? ''}` },
  })
  const ended = once(child, 'exit')
  while (!existsSync(reached) && child.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  child.kill('SIGTERM')
  assert.deepEqual(await ended, [143, null])
  assert.equal(mine.read(configuration), before)
  assert.equal(mine.git('status', '--porcelain'), '')
  assert.equal(mine.kept().length, 1)
  assert.equal(mine.catchUp(['2.3']).status, 0)
  assert.equal(mine.read(configuration), textIn('2.2', configuration))
})

test('the settings of the user and of the environment change nothing', (t) => {
  const mine = Participant.start(t)
  const settings = path.join(mine.top, '.git/settings')
  writeFileSync(
    settings,
    '[apply]\n whitespace = error\n[core]\n autocrlf = true\n[diff]\n noprefix = true\n external = false\n' +
      '[merge]\n conflictStyle = diff3\n[commit]\n gpgSign = true\n[user]\n useConfigOnly = true\n',
  )
  const { status, stdout } = mine.catchUp(['2.3'], {
    GIT_CONFIG_GLOBAL: settings,
    GIT_DIR: '/nowhere',
    GIT_INDEX_FILE: '/nowhere/index',
    GIT_AUTHOR_NAME: '',
    CDPATH: '/tmp',
  })
  assert.equal(status, 0)
  assert.equal(mine.read(module), textIn('2.2', module))
  assert.equal(mine.runUndoLine(stdout).status, 0)
  assert.equal(mine.read(module), textIn('start', module))
})

test('a temporary folder inside the clone does no harm', (t) => {
  const mine = Participant.start(t)
  const inside = mine.path('my tmp')
  mkdirSync(inside)
  mine.git('config', 'core.autocrlf', 'true')
  assert.equal(mine.catchUp(['2.3'], { TMPDIR: inside }).status, 0)
  assert.equal(mine.read(module), textIn('2.2', module))
  assert.deepEqual(readdirSync(inside), [])
  assert.equal(readFileSync(path.join(mine.top, '.git/HEAD'), 'utf8'), 'ref: refs/heads/main\n')
})
