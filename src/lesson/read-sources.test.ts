import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, it } from 'node:test'
import { readSources } from './read-sources.ts'

const root = mkdtempSync(path.join(tmpdir(), 'read-'))
after(() => {
  rmSync(root, { recursive: true })
})

function folder(name: string, files: Readonly<Record<string, string>>): string {
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(root, name, file)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
  return path.join(root, name)
}

describe('readSources', () => {
  const whole = {
    'content/workshop.yaml': 'yaml',
    'content/tasks/b.mdx': 'B',
    'content/tasks/a.mdx': 'A',
    'content/tasks/notes.txt': 'no task',
    'content/pages/p.mdx': 'P',
    'content/pages/p.ts': 'no page',
    'content/mistakes/1.1-x.patch': 'M',
    'content/mistakes/seen/1.1-x.txt': 'no mistake',
    'content/recordings/a.txt': 'R',
    'content/pictures/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>',
    'content/words/Lamp.astro': 'L',
    'content/words/lamp.ts': 'no word',
    'content/pictures/a.drawio': 'no picture',
    'workshop/x/y.sh': 'y',
    'workshop/x/y.bin': 'no text\0',
    'workshop/solutions/1.1-x.patch': 'S',
    'workshop/solutions/README.md': 'no solution',
    'workshop/result/x': 'what a build left',
  }

  it('reads every text by its path, sorted', () => {
    assert.deepEqual(readSources(folder('whole', whole), {}), {
      config: 'yaml',
      tasks: { 'content/tasks/a.mdx': 'A', 'content/tasks/b.mdx': 'B' },
      pages: { 'content/pages/p.mdx': 'P' },
      files: { 'x/y.sh': 'y' },
      binaries: ['x/y.bin'],
      solutions: { 'workshop/solutions/1.1-x.patch': 'S' },
      mistakes: { 'content/mistakes/1.1-x.patch': 'M' },
      recordings: { 'content/recordings/a.txt': 'R' },
      pictures: { 'content/pictures/a.svg': { width: 40, height: 30 } },
      ownWords: ['content/words/Lamp.astro'],
      repository: undefined,
      checkout: undefined,
    })
  })

  describe('with start files in another folder', () => {
    const { 'workshop/x/y.sh': _sh, 'workshop/x/y.bin': _bin, ...pages } = whole
    const guide = { ...pages, 'content/workshop.yaml': '# Ours\nfiles: ../app\n' }

    it('reads these, and the solutions of its own', () => {
      folder('course/app', { 'y.sh': 'y', '.gitignore': 'key\n', key: 'secret' })
      execFileSync('git', ['init', '--quiet', path.join(root, 'course/app')])
      const sources = readSources(folder('course/guide', guide), {})
      assert.deepEqual(sources.files, { '.gitignore': 'key\n', 'y.sh': 'y' })
      assert.deepEqual(Object.keys(sources.solutions), ['workshop/solutions/1.1-x.patch'])
      assert.deepEqual(sources.checkout, { repository: undefined })
    })

    it('needs no folder workshop', () => {
      const kept = Object.entries(guide).filter(([file]) => !file.startsWith('workshop/'))
      const sources = readSources(folder('course/bare', Object.fromEntries(kept)), {})
      assert.deepEqual(sources.solutions, {})
    })

    it('names the folder in what it says of a file', () => {
      writeFileSync(path.join(root, 'course/app/z.sh'), Buffer.from('caf\xe9', 'latin1'))
      assert.throws(() => readSources(path.join(root, 'course/guide'), {}), /^.*\.\.\/app\/z\.sh/)
      rmSync(path.join(root, 'course/app/z.sh'))
    })

    it('is refused without the folder, without files in it, and with start files in workshop/', () => {
      const settings = 'content/workshop.yaml'
      const refused = (dir: string, message: string) => {
        assert.throws(() => readSources(dir, {}), { message })
      }
      refused(
        folder('alone/guide', guide),
        `${settings}:2  There is no folder \`../app\`, in which \`files\` says the start files are\n    expected: a folder, or a checkout of the repository that holds them, at this path\n    found: ${path.join(root, 'alone/app')}`,
      )
      mkdirSync(path.join(root, 'alone/app'))
      refused(
        path.join(root, 'alone/guide'),
        `${settings}:2  There are no start files in \`../app\`\n    expected: files that git does not ignore`,
      )
      refused(
        folder('both/guide', { ...whole, [settings]: 'files: ../app' }),
        ['x/y.bin', 'x/y.sh']
          .map(
            (file) =>
              `workshop/${file}  This is no start file: \`files\` in ${settings} names another folder\n    expected: it in ../app/, or in workshop/machines/ if only a rehearsal needs it`,
          )
          .join('\n'),
      )
    })
  })

  it('refuses a picture that is none', () => {
    const broken = folder('broken', { ...whole, 'content/pictures/a.png': 'P' })
    assert.throws(() => readSources(broken), {
      message:
        'content/pictures/a.png  The picture cannot be read\n    expected: a picture of the kind that its name says, png\n    found: no picture',
    })
  })

  it('takes a workshop without solutions, mistakes, recordings and pictures', () => {
    const { solutions, mistakes, recordings, pictures } = readSources(
      folder('least', { 'content/workshop.yaml': '', 'content/tasks/a.mdx': '', 'workshop/x': '' }),
    )
    assert.deepEqual([solutions, mistakes, recordings, pictures], [{}, {}, {}, {}])
  })

  for (const [index, missing] of ['content/workshop.yaml', 'content/tasks', 'workshop'].entries()) {
    it(`refuses a folder without ${missing}`, () => {
      const kept = Object.entries(whole).filter(([file]) => !file.startsWith(missing))
      const dir = folder(`missing-${index}`, Object.fromEntries(kept))
      assert.throws(() => readSources(dir), {
        name: 'ProblemError',
        message:
          `${missing}  \`${dir}\` is no workshop: ${missing} is not there\n` +
          '    expected: a folder that holds content/workshop.yaml, content/tasks/ and workshop/',
      })
    })
  }

  it('reads texts with the line ends of Windows as any others', () => {
    const texts = (end: string): Record<string, string> =>
      Object.fromEntries(
        Object.entries(whole).map(([file, text]): [string, string] => [file, text + end]),
      )
    const read = readSources(folder('windows', texts('\r\nmore\r')))
    const wanted = readSources(folder('unix', texts('\nmore\r')))
    assert.deepEqual({ ...read, pictures: {} }, { ...wanted, pictures: {} })
    assert.equal(read.config, 'yaml\nmore\r')
  })

  it('reads nothing that git ignores', () => {
    const dir = folder('ignored', {
      ...whole,
      '.gitignore': 'draft.*\n.vm/\n',
      'content/tasks/draft.mdx': 'no task yet',
      'content/mistakes/draft.patch': 'no mistake yet',
      'content/recordings/draft.txt': 'no recording yet',
      'content/pictures/draft.svg': 'no picture yet',
      'workshop/solutions/draft.patch': 'no solution yet',
      'workshop/.vm/id_ed25519': 'a key',
      'workshop/x/.gitignore': '/secret.txt',
      'workshop/x/secret.txt': 'a secret',
    })
    symlinkSync('/usr', path.join(dir, 'workshop/.vm/vm'))
    execFileSync('git', ['init', '--quiet', dir])
    const { config, pictures, ...texts } = readSources(dir, {})
    assert.equal(config, 'yaml')
    assert.deepEqual(Object.keys(pictures), ['content/pictures/a.svg'])
    assert.deepEqual(texts, {
      tasks: { 'content/tasks/a.mdx': 'A', 'content/tasks/b.mdx': 'B' },
      pages: { 'content/pages/p.mdx': 'P' },
      files: { 'result/x': 'what a build left', 'x/.gitignore': '/secret.txt', 'x/y.sh': 'y' },
      binaries: ['x/y.bin'],
      solutions: { 'workshop/solutions/1.1-x.patch': 'S' },
      mistakes: { 'content/mistakes/1.1-x.patch': 'M' },
      recordings: { 'content/recordings/a.txt': 'R' },
      ownWords: ['content/words/Lamp.astro'],
      repository: undefined,
      checkout: undefined,
    })
  })

  it('reads no link in `content/`', () => {
    const dir = folder('content-link', { ...whole, secret: 'a secret' })
    symlinkSync('../../secret', path.join(dir, 'content/recordings/secret.txt'))
    assert.deepEqual(Object.keys(readSources(dir).recordings), ['content/recordings/a.txt'])
  })

  it('refuses a link that leads out', () => {
    const dir = folder('link', whole)
    symlinkSync('../content/workshop.yaml', path.join(dir, 'workshop/link'))
    assert.throws(() => readSources(dir), {
      message:
        'workshop/link  The symbolic link leaves the workshop folder\n    found: ../content/workshop.yaml',
    })
  })
})
