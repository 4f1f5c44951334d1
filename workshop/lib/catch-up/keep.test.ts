import assert from 'node:assert/strict'
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
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
