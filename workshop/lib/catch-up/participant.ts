import { spawnSync } from 'node:child_process'
import {
  cpSync,
  globSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestContext } from 'node:test'
import { parsePatch } from '../../../src/files/patch.ts'
import { computeStates } from '../../../src/files/states.ts'

const workshop = path.resolve(import.meta.dirname, '../..')

/** The two files that the solutions change. */
export const configuration = 'configuration.nix'
export const module = 'modules/your_app/default.nix'

/** What a participant's clone needs for catch-up, from the real workshop. */
const parts = [configuration, module, 'solutions', 'catch-up', 'lib/catch-up', '.gitignore']

/** Who commits in these repositories; no other setting of this machine counts. */
const environment = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A participant',
  GIT_AUTHOR_EMAIL: 'participant@example.org',
  GIT_COMMITTER_NAME: 'A participant',
  GIT_COMMITTER_EMAIL: 'participant@example.org',
}

/** What a command did. */
export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The clone of a participant in a temporary folder with spaces in its name. */
export class Participant {
  /** The top of the clone; the workshop's files are in `workshop/` below it. */
  readonly top: string

  constructor(top: string) {
    this.top = top
  }

  /** A repository with one commit: the real start files. Gone when the test ends. */
  static start(test: TestContext): Participant {
    const top = path.join(temporaryFolder(test), 'my clone')
    first ??= firstClone()
    cpSync(first, top, { recursive: true })
    // The times of its files are new: with those that git knows, its index would be another after the first look.
    const participant = new Participant(top)
    participant.git('update-index', '--refresh')
    return participant
  }

  /** The absolute path of a file in `workshop/`. */
  path(file: string): string {
    return path.join(this.top, 'workshop', file)
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8')
  }

  /** Runs git at the top and gives its output; throws when it fails. */
  git(...words: string[]): string {
    const { status, stdout, stderr } = run('git', words, this.top)
    if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`)
    return stdout
  }

  /** Runs `sh catch-up …` in `workshop/`, with more variables in its environment if given. */
  catchUp(words: readonly string[], more: Readonly<Record<string, string>> = {}): Run {
    return run('sh', ['catch-up', ...words], this.path(''), more)
  }

  /** Runs the line that catch-up printed to bring everything back, in `workshop/`. */
  runUndoLine(stdout: string): Run {
    const line = /^This line brings it back: {2}(.+)$/m.exec(stdout)?.[1]
    if (line === undefined) throw new Error(`There is no line to bring it back in: ${stdout}`)
    return run('sh', ['-c', line], this.path(''))
  }

  /** Every file, its kind, permissions and bytes; the index, HEAD and all branches. */
  everything(): ReadonlyMap<string, string> {
    const all = new Map<string, string>()
    collect(this.top, '', all)
    const head = readFileSync(path.join(this.top, '.git/HEAD'), 'utf8')
    const index = readFileSync(path.join(this.top, '.git/index')).toString('base64')
    const refs = this.git('for-each-ref', 'refs/heads', 'refs/tags', 'refs/stash')
    return all.set('HEAD', head).set('index', index).set('refs', refs)
  }

  /** The names under which catch-up kept something. */
  kept(): string[] {
    const refs = this.git('for-each-ref', '--format=%(refname)', 'refs/catch-up')
    return refs.split('\n').filter((ref) => ref !== '')
  }
}

let first: string | undefined

/** Such a repository that is copied for each test, for git takes longer to make it. Gone when the process ends. */
function firstClone(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'first '))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const part of parts) {
    cpSync(path.join(workshop, part), path.join(folder, 'workshop', part), { recursive: true })
  }
  const participant = new Participant(folder)
  participant.git('init', '--quiet', '--initial-branch=main')
  participant.git('add', '--all')
  participant.git('commit', '--quiet', '--message=Start')
  return folder
}

/** The text of both files in every state, as the site computes them. */
export const states: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  computeStates(
    new Map(
      [configuration, module].map((file) => [
        file,
        readFileSync(path.join(workshop, file), 'utf8'),
      ]),
    ),
    globSync('*.patch', { cwd: path.join(workshop, 'solutions') }).map((name) =>
      parsePatch(name, readFileSync(path.join(workshop, 'solutions', name), 'utf8')),
    ),
  ).map(({ name, files }) => [name, files]),
)

/** The text of a file in a state. */
export function textIn(state: string, file: string): string {
  const text = states.get(state)?.get(file)
  if (text === undefined) throw new Error(`There is no ${file} in a state ${state}`)
  return text
}

/** A new folder with a space in its name, gone when the test ends. */
export function temporaryFolder(test: TestContext): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'a folder '))
  test.after(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** Runs a program and waits for its end. */
export function run(
  program: string,
  words: readonly string[],
  folder: string,
  more: Readonly<Record<string, string>> = {},
): Run {
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd: folder,
    env: { ...environment, ...more },
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { status, stdout, stderr }
}

function collect(top: string, below: string, all: Map<string, string>): void {
  for (const name of readdirSync(path.join(top, below)).sort()) {
    const file = path.join(below, name)
    if (file === '.git') continue
    const found = lstatSync(path.join(top, file))
    const mode = (found.mode & 0o7777).toString(8)
    if (found.isDirectory()) collect(top, file, all)
    else if (found.isSymbolicLink()) all.set(file, `link ${readlinkSync(path.join(top, file))}`)
    else all.set(file, `${mode} ${readFileSync(path.join(top, file)).toString('base64')}`)
  }
}
