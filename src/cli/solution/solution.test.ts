import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { applyPatch } from '../../files/apply-patch.ts'
import { ProblemError } from '../../files/problem.ts'
import { computeStates } from '../../files/states.ts'
import { readSources } from '../../lesson/read-sources.ts'
import { UsageError } from '../options.ts'
import { edit as replace } from '../project-copy.ts'
import { editSolution } from './edit.ts'
import { solutionsIn } from './patches.ts'
import { saveSolution } from './save.ts'

let root: string
let folder: string
const at = (file: string): string => path.join(root, file)
const lamp = (): string => path.join(folder, 'lamp.sh')
const patches = ['1.1-choose-colour', '1.2-switch-on', '1.3-switch-off'].map(
  (name) => `workshop/solutions/${name}.patch`,
)
const [first = '', second = '', third = ''] = patches
const mistake = 'content/mistakes/1.2-other-name.patch'

function git(cwd: string, ...args: string[]): string {
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org']
  return execFileSync('git', [...author, ...args], { cwd, encoding: 'utf8' })
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'solution-'))
  folder = at('.cache/solution')
  cpSync(path.join(import.meta.dirname, 'fixtures/lamp'), root, { recursive: true })
  git(root, 'init', '--quiet')
  git(root, 'add', '--all')
  git(root, 'commit', '--quiet', '--message=All')
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

/** The script after the last solution. All of them and the mistake fit. */
function lampAtEnd(): string {
  const { start, patches: solutions, mistakes } = solutionsIn(readSources(root))
  const states = computeStates(start, solutions)
  for (const one of mistakes) applyPatch(states[2]?.files ?? start, one)
  return states.at(-1)?.files.get('lamp.sh') ?? ''
}

/** Text of a problem, with the folder of the test left out. */
function problemOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof ProblemError) return error.message.replaceAll(`${root}/`, '')
    throw error
  }
  return ''
}

describe('editing a solution', () => {
  it('opens the state before its step, and the solution as a change of it', () => {
    assert.deepEqual(editSolution(root, folder, '1.2'), [])
    assert.match(git(folder, 'show', 'HEAD:lamp.sh'), /^colour=\$\{2:-white\}$[^]*echo "on"\n/m)
    assert.match(git(folder, 'diff'), /^-  echo "on"\n\+  echo "on in \$colour"$/m)
  })

  it('changes no byte where nothing is changed', () => {
    editSolution(root, folder, '1.2')
    assert.deepEqual(saveSolution(root, folder), [second])
    assert.equal(git(root, 'status', '--porcelain', 'workshop', 'content'), '')
    assert.ok(!existsSync(folder))
  })

  it('writes the patch of a step that has none, named after its heading', () => {
    editSolution(root, folder, '1.4')
    replace(lamp(), '"$1"', '"$1" dim')
    const [file = ''] = saveSolution(root, folder)
    assert.equal(file, 'workshop/solutions/1.4-dim-it-with-dim.patch')
    assert.match(readFileSync(at(file), 'utf8'), /^Step: 1\.4\nTitle: Dim it with dim\n\n--- a\//)
    assert.match(lampAtEnd(), /^"\$1" dim$/m)
  })

  it('fits later solutions and mistakes whose lines have moved', () => {
    editSolution(root, folder, '1.1')
    replace(lamp(), 'on() {', '# Lights it.\non() {')
    assert.deepEqual(saveSolution(root, folder), [first, second, third, mistake])
    assert.match(lampAtEnd(), /# Lights it\.\non\(\) \{\n {2}echo "on in \$colour"[^]*"off after/)
  })

  it('fits them after a start file has changed', () => {
    replace(at('workshop/lamp.sh'), '# A lamp', '# There is a lamp\n# A lamp')
    assert.throws(lampAtEnd, ProblemError)
    assert.deepEqual(editSolution(root, folder, '1.1'), [])
    assert.deepEqual(saveSolution(root, folder), [first, second, third, mistake])
    assert.match(lampAtEnd(), /There is a lamp\n# A lamp[^]*"off after \$colour"/)
  })

  it('fits them after a start file has changed in a checkout of its own', () => {
    const guide = at('guide')
    mkdirSync(path.join(guide, 'workshop'), { recursive: true })
    renameSync(at('workshop/solutions'), path.join(guide, 'workshop/solutions'))
    renameSync(at('content'), path.join(guide, 'content'))
    renameSync(at('workshop'), at('app'))
    rmSync(at('.git'), { recursive: true })
    replace(path.join(guide, 'content/workshop.yaml'), 'title:', 'files: ../app\ntitle:')
    for (const checkout of [guide, at('app')]) {
      git(checkout, 'init', '--quiet')
      git(checkout, 'add', '--all')
      git(checkout, 'commit', '--quiet', '--message=All')
    }
    replace(at('app/lamp.sh'), '# A lamp', '# There is a lamp\n# A lamp')
    assert.deepEqual(editSolution(guide, folder, '1.1'), [])
    assert.deepEqual(saveSolution(guide, folder), [first, second, third, mistake])
  })

  it('fits them by their lines alone where they were never committed', () => {
    rmSync(at('.git'), { recursive: true })
    replace(at('workshop/lamp.sh'), '#!/bin/sh', '# There is a lamp\n#!/bin/sh')
    assert.deepEqual(editSolution(root, folder, '1.1'), [])
    assert.deepEqual(saveSolution(root, folder), [first, second, third, mistake])
    assert.match(lampAtEnd(), /"off after \$colour"/)
  })

  it('writes the names by which catch-up finds the start files, also where no solution is open', () => {
    const list = 'workshop/lib/catch-up/start-files'
    mkdirSync(path.dirname(at(list)), { recursive: true })
    writeFileSync(at('workshop/catch-up'), '')
    writeFileSync(at(list), '# Git names them\n0123 gone.sh\n')
    const named = () =>
      `# Git names them\n${git(at('workshop'), 'hash-object', 'lamp.sh').trim()} lamp.sh\n`
    assert.deepEqual(saveSolution(root, folder), [list])
    assert.equal(readFileSync(at(list), 'utf8'), named())

    replace(at('workshop/lamp.sh'), '# A lamp', '# There is a lamp\n# A lamp')
    editSolution(root, folder, '1.1')
    assert.deepEqual(saveSolution(root, folder), [first, second, third, mistake, list])
    assert.equal(readFileSync(at(list), 'utf8'), named())
    assert.throws(() => saveSolution(root, folder), UsageError)
  })

  it('names the first that does not fit, opens it between marks, and goes on from there', () => {
    editSolution(root, folder, '1.1')
    replace(lamp(), 'echo "on"', 'echo "It is on"')
    assert.equal(
      problemOf(() => saveSolution(root, folder)),
      `${second}  The solution of step 1.2 no longer fits what comes before it\n` +
        '    expected: `npm run solution -- edit 1.2`, which opens it with both between marks\n' +
        '    found: lamp.sh',
    )
    assert.match(readFileSync(at(first), 'utf8'), /^\+ {2}echo "It is on"$/m)

    assert.deepEqual(editSolution(root, folder, '1.2'), ['lamp.sh'])
    assert.equal(
      problemOf(() => saveSolution(root, folder)),
      '.cache/solution/lamp.sh:7  A mark of a conflict is left, and nothing was written\n' +
        '    expected: the lines as they are to be, without marks',
    )
    const marked = /<{7} now\n[^]*?>{7} 1\.2\n/.exec(readFileSync(lamp(), 'utf8'))?.[0] ?? ''
    replace(lamp(), marked, '  echo "It is on in $colour"\n')
    assert.deepEqual(saveSolution(root, folder).slice(0, 1), [second])
    const states = computeStates(...statesOf())
    assert.match(states.at(-1)?.files.get('lamp.sh') ?? '', /It is on in \$colour[^]*off after/)
  })

  it('keeps what an author has not saved', () => {
    editSolution(root, folder, '1.1')
    replace(lamp(), 'echo "on"', 'echo "lit"')
    assert.equal(
      problemOf(() => editSolution(root, folder, '1.2')),
      '.cache/solution  The solution of step 1.1 is open here, and what was changed is not saved\n' +
        '    expected: `npm run solution -- save`, or that you remove the folder',
    )
    assert.match(readFileSync(lamp(), 'utf8'), /lit/)
  })

  it('refuses a step that does not exist, and a solution that changes nothing', () => {
    assert.equal(
      problemOf(() => editSolution(root, folder, '1.5')),
      'content/tasks  There is no step `1.5`\n    nearest: 1.1, 1.2, 1.3',
    )
    editSolution(root, folder, '1.4')
    assert.equal(
      problemOf(() => saveSolution(root, folder)),
      'workshop/solutions/1.4-dim-it-with-dim.patch  The solution changes nothing, and no patch was written\n' +
        '    expected: a file that differs from the state before',
    )
  })

  it('has nothing to save before', () => {
    assert.throws(
      () => saveSolution(root, folder),
      new UsageError('No solution is open\n    expected: `npm run solution -- edit STEP` first'),
    )
  })
})

function statesOf(): Parameters<typeof computeStates> {
  const { start, patches: solutions } = solutionsIn(readSources(root))
  return [start, solutions]
}
