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
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { configuration, module, Participant, textIn } from './participant.ts'

/** What participants may have done before they catch up. */
const situations: Record<string, (participant: Participant) => void> = {
  clean: () => undefined,
  dirty: (mine) => {
    appendFileSync(mine.path(configuration), '# mine\n')
    writeFileSync(mine.path(module), 'not even Nix\r\n\0')
    writeFileSync(mine.path('.gitignore'), 'result\n')
  },
  'staged, and changed again': (mine) => {
    appendFileSync(mine.path(configuration), '# staged\n')
    mine.git('add', '--all')
    appendFileSync(mine.path(configuration), '# and not\n')
  },
  'staged only as intended': (mine) => {
    writeFileSync(mine.path('new.nix'), '{ }')
    mine.git('add', '--intent-to-add', 'workshop/new.nix')
  },
  untracked: (mine) => {
    writeFileSync(mine.path('my notes\nabout ünits.txt'), 'no newline at the end')
    mkdirSync(mine.path('modules/mine'))
    writeFileSync(mine.path('modules/mine/default.nix'), '{ }\n')
    writeFileSync(path.join(mine.top, 'at the top'), '')
    writeFileSync(mine.path('result'), 'ignored by git')
  },
  'own commits': (mine) => {
    appendFileSync(mine.path(module), '# mine\n')
    mine.git('commit', '--quiet', '--all', '--message=Mine')
    writeFileSync(mine.path('more.nix'), '{ }\n')
    mine.git('add', '--all')
    mine.git('commit', '--quiet', '--amend', '--message=Mine, better')
  },
  'detached head': (mine) => {
    mine.git('commit', '--quiet', '--allow-empty', '--message=Later')
    mine.git('checkout', '--quiet', '--detach', 'HEAD~')
    appendFileSync(mine.path(module), '# mine\n')
  },
  'no commit at all on this branch': (mine) => {
    mine.git('checkout', '--quiet', '--orphan', 'new')
  },
  deleted: (mine) => {
    rmSync(mine.path('modules'), { recursive: true })
    rmSync(mine.path(configuration))
    rmSync(mine.path('.gitignore'))
  },
  'deleted in git too': (mine) => {
    mine.git('rm', '--quiet', '-r', 'workshop/modules')
  },
  'other permissions': (mine) => {
    chmodSync(mine.path(configuration), 0o755)
    chmodSync(mine.path(module), 0o600)
  },
  'a symbolic link instead of a file': (mine) => {
    mkdirSync(path.join(mine.top, 'my dotfiles'))
    writeFileSync(path.join(mine.top, 'my dotfiles/configuration.nix'), '{ mine = true; }\n')
    rmSync(mine.path(configuration))
    symlinkSync('../my dotfiles/configuration.nix', mine.path(configuration))
  },
  'ignored by git': (mine) => {
    mine.git('rm', '--quiet', '--cached', '-r', 'workshop/modules')
    writeFileSync(mine.path('.gitignore'), '*.nix\n')
    appendFileSync(mine.path(module), '# nowhere else\n')
  },
  'hidden from git': (mine) => {
    mine.git('update-index', '--assume-unchanged', `workshop/${configuration}`)
    mine.git('update-index', '--skip-worktree', `workshop/${module}`)
    appendFileSync(mine.path(configuration), '# hidden\n')
    appendFileSync(mine.path(module), '# hidden\n')
  },
  'line ends that git converts': (mine) => {
    writeFileSync(path.join(mine.top, '.gitattributes'), '*.nix text eol=lf\n')
    writeFileSync(mine.path(configuration), '{ }\r\n')
  },
}

for (const [situation, prepare] of Object.entries(situations)) {
  test(`${situation}: after the undo line every byte is back`, (t) => {
    const mine = Participant.start(t)
    prepare(mine)
    const before = mine.everything()

    const { status, stdout, stderr } = mine.catchUp(['--solved', '2.3'])
    assert.equal(stderr, '')
    assert.equal(status, 0)
    assert.equal(mine.read(configuration), textIn('2.3', configuration))
    assert.equal(mine.read(module), textIn('2.3', module))
    const after = mine.everything()
    for (const part of ['index', 'HEAD', 'refs'])
      assert.equal(after.get(part), before.get(part), part)
    const touched = [configuration, module].map((file) => `workshop/${file}`)
    for (const [file, held] of before) {
      if (!touched.includes(file)) assert.equal(after.get(file), held, file)
    }
    assert.equal(after.size, new Set([...before.keys(), ...touched]).size)

    const undone = mine.runUndoLine(stdout)
    assert.equal(undone.stderr, '')
    assert.equal(undone.status, 0)
    // Permissions of a file that was not there in between are git's: it can be executed, or not.
    assert.deepEqual(mine.everything(), before)

    // The undo can be undone.
    assert.equal(mine.runUndoLine(undone.stdout).status, 0)
    assert.deepEqual(mine.everything(), after)
  })
}

test('what was kept is a commit with every file, on top of what was staged', (t) => {
  const mine = Participant.start(t)
  appendFileSync(mine.path(configuration), '# staged\n')
  mine.git('add', '--all')
  appendFileSync(mine.path(configuration), '# and not\n')
  writeFileSync(mine.path('untracked.txt'), 'mine')
  const worktree = mine.read(configuration)
  const { stdout } = mine.catchUp(['2.3'])

  const [ref = ''] = mine.kept()
  assert.match(ref, /^refs\/catch-up\/\d{4}-\d\d-\d\d-\d{6}$/)
  assert.ok(stdout.startsWith(`Your work is kept as ${ref}\n`))
  assert.equal(mine.git('show', `${ref}:workshop/${configuration}`), worktree)
  assert.equal(mine.git('show', `${ref}:workshop/untracked.txt`), 'mine')
  assert.match(mine.git('show', `${ref}^2:workshop/${configuration}`), /# staged\n$/)
  assert.equal(mine.git('rev-parse', `${ref}^1`), mine.git('rev-parse', 'HEAD'))
  assert.match(mine.catchUp(['--list']).stdout, /before catch-up: before step 2\.3/)
})

test('a change that leaves size and time of a file as git knows them is kept too', (t) => {
  const mine = Participant.start(t)
  const then = new Date('2026-01-01T00:00:00Z')
  const file = mine.path('.gitignore')
  const index = path.join(mine.top, '.git/index')
  mine.git('config', 'core.trustctime', 'false')
  utimesSync(file, then, then)
  mine.git('add', '--all')
  utimesSync(index, then, then)
  const other = mine.read('.gitignore').toUpperCase()
  writeFileSync(file, other)
  utimesSync(file, then, then)
  assert.equal(mine.catchUp(['2.3']).status, 0)
  assert.equal(mine.git('show', `${mine.kept()[0] ?? ''}:workshop/.gitignore`), other)
})

test('the second time there is nothing to do, and nothing is kept', (t) => {
  const mine = Participant.start(t)
  assert.equal(mine.catchUp(['2.3']).status, 0)
  const before = mine.everything()
  const { status, stdout } = mine.catchUp(['2.3'])
  assert.equal(status, 0)
  assert.equal(stdout, 'Nothing to do: your files are there already (before step 2.3).\n')
  assert.deepEqual(mine.everything(), before)
  assert.equal(mine.kept().length, 1)
})

test('two runs within a second keep both', (t) => {
  const mine = Participant.start(t)
  for (const step of ['1.1', '2.1', '2.2', '2.3']) {
    assert.equal(mine.catchUp(['--solved', step]).status, 0)
  }
  assert.equal(mine.kept().length, 4)
  assert.equal(mine.catchUp(['--undo']).status, 0)
  assert.equal(mine.read(configuration), textIn('2.2', configuration))
})

test('undo brings deleted and changed files back, and leaves new ones', (t) => {
  const mine = Participant.start(t)
  writeFileSync(mine.path('my notes.txt'), 'mine')
  const { stdout } = mine.catchUp(['2.3'])
  rmSync(mine.path('my notes.txt'))
  writeFileSync(mine.path('.gitignore'), 'changed')
  writeFileSync(mine.path('new.txt'), 'new')
  const ignored = mine.git('show', 'HEAD:workshop/.gitignore')
  mine.git('commit', '--quiet', '--all', '--message=In between')
  const head = mine.git('rev-parse', 'HEAD')
  assert.equal(mine.runUndoLine(stdout).status, 0)
  assert.equal(mine.read('my notes.txt'), 'mine')
  assert.equal(mine.read('.gitignore'), ignored)
  assert.equal(mine.read('new.txt'), 'new')
  assert.equal(mine.read(configuration), textIn('start', configuration))
  assert.equal(mine.git('rev-parse', 'HEAD'), head)
})

test('undo of a name that is not kept names those that are', (t) => {
  const mine = Participant.start(t)
  assert.match(
    mine.catchUp(['--undo']).stderr,
    /Nothing is kept under the name of an earlier run\./,
  )
  mine.catchUp(['2.3'])
  const { status, stderr } = mine.catchUp(['--undo', 'yesterday'])
  assert.equal(status, 1)
  assert.match(stderr, /Nothing is kept under the name yesterday\.\n {2}Kept: \d{4}-/)
  assert.equal(mine.catchUp(['--undo', mine.kept()[0] ?? '']).status, 0)
})

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
  assert.equal(mine.catchUp(['2.3'], { TMPDIR: inside }).status, 0)
  assert.equal(mine.read(module), textIn('2.2', module))
  assert.deepEqual(readdirSync(inside), [])
  assert.equal(readFileSync(path.join(mine.top, '.git/HEAD'), 'utf8'), 'ref: refs/heads/main\n')
})
