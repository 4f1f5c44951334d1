import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import type { Patch } from '../../../src/files/patch.ts'
import { readSources } from '../../../src/lesson/read-sources.ts'
import { parseWorkshop } from '../../../src/lesson/workshop.ts'
import { ReaderCopy } from '../../../src/rehearsal/reader-copy.ts'
import { gives, judge, recordOf, seenBy, seenWith, spoiltBy } from './mistake.ts'
import { evaluate } from './system.ts'

const root = join(import.meta.dirname, '../../..')
const { mistakes, states } = parseWorkshop(readSources(root))
const temporary = mkdtempSync(join(tmpdir(), 'mistakes-'))
after(() => rmSync(temporary, { recursive: true, force: true }))

const noNix =
  spawnSync('nix-instantiate', ['--version']).error !== undefined &&
  'nix-instantiate is not on PATH'
const nixpkgs = process.env['NIXPKGS']
const by = (seen: string): Patch[] => mistakes.filter((mistake) => seenBy(mistake) === seen)

const mistakeName = ({ step, slug }: Patch): string => `${step}-${slug}`

/** What Nix says when it reads the files that a mistake changes, without evaluating them. */
function parse(mistake: Patch): string {
  const folder = join(temporary, mistakeName(mistake))
  new ReaderCopy(folder).write(spoiltBy(mistake, states))
  return mistake.changes
    .flatMap(({ to }) => (to === undefined ? [] : [to]))
    .map((file) => {
      // A file is read without a store: that of Debian's nix-bin alone is for root, and lacks its group of builders.
      const env = { ...process.env, NO_COLOR: '1', NIX_REMOTE: 'dummy://' }
      const options = { encoding: 'utf8', env } as const
      return spawnSync('nix-instantiate', ['--parse', join(folder, file)], options).stderr
    })
    .join('')
}

function compared(count: number, why: string): void {
  console.log(
    `${count} of ${mistakes.length} messages are only compared with their record (${why})`,
  )
}

describe('the headers and records of mistakes', () => {
  for (const mistake of mistakes) {
    test(`${mistakeName(mistake)} has a record with its message`, () => {
      const seen = seenBy(mistake)
      assert.ok(['parsing', 'evaluation', 'journal'].includes(seen), `Seen: ${seen}`)
      assert.equal(mistake.headers.has('With'), seen !== 'parsing', 'With: is for what is recorded')
      const record = readFileSync(join(root, recordOf(mistake)), 'utf8')
      const message = mistake.headers.get('Error') ?? ''
      assert.ok(message !== '' && record.includes(message), `${message}\n\n${record}`)
    })
  }
})

describe('mistakes that Nix sees when it reads a file', { skip: noNix }, () => {
  for (const mistake of by('parsing')) {
    test(mistakeName(mistake), () => {
      const said = parse(mistake)
      assert.ok(gives(mistake, said), `expected: ${mistake.headers.get('Error') ?? ''}\n${said}`)
    })
  }
})

describe('mistakes that show later: the files can be read', { skip: noNix }, () => {
  for (const mistake of [...by('evaluation'), ...by('journal')]) {
    test(mistakeName(mistake), () => {
      const said = parse(mistake)
      assert.equal(said, '', 'Nix sees it when it reads the file: Seen: parsing')
    })
  }
})

describe('mistakes that Nix sees when it evaluates the system', { skip: noNix }, () => {
  if (nixpkgs === undefined)
    compared(by('evaluation').length, 'evaluation needs nixpkgs: NIXPKGS=PATH of a copy')
  for (const mistake of nixpkgs === undefined ? [] : [...by('evaluation'), ...by('journal')]) {
    test(mistakeName(mistake), () => {
      const problem = judge(mistake, evaluate(spoiltBy(mistake, states), nixpkgs ?? ''))
      assert.equal(problem?.found ?? problem?.message, undefined)
    })
  }
})

/** How your_app is called after a mistake, where it shows before it needs a node or systemd. */
const calls: Readonly<Record<string, readonly string[]>> = {
  '2.2-left-unfinished': ['--rpc-host', '--rpc-port', '--rpc-user', '--rpc-password', 'server'],
  '2.2-without-braces': [
    ...['--rpc-host', 'localhost', '--rpc-port', '18443', '--rpc-user'],
    ...['--rpc-password', 'btcpp23berlin', 'server', '4242'],
  ],
  '3.1-other-credential': [
    ...['--rpc-host', 'localhost', '--rpc-port', '18443', '--rpc-user', 'workshop'],
    ...['--rpc-password-file', '/run/credentials/your_app_server.service/rpc-password'],
    ...['server', '4242'],
  ],
}

describe('mistakes that show in the journal', () => {
  const uncalled = by('journal').length - Object.keys(calls).length
  compared(uncalled, 'they need a node, systemd or its filters')
  for (const mistake of by('journal')) {
    const args = calls[mistakeName(mistake)]
    if (args === undefined) continue
    test(`${mistakeName(mistake)}: your_app says it`, () => {
      const program = join(root, 'workshop/pkgs/your_app/src/main.ts')
      const { stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
      assert.ok(gives(mistake, stderr), stderr)
    })
  }
})

describe('the header that says with what a mistake was seen', () => {
  const [evaluated] = by('evaluation')
  const [parsed] = by('parsing')
  assert.ok(evaluated && parsed)
  const proof = { files: '0123456789ab', output: 'ba9876543210' }
  const bare = { ...evaluated, text: evaluated.text.replace(/^With: .*\n/m, '') }
  const cases = [
    {
      what: 'is replaced',
      mistake: evaluated,
      expected: `${bare.headers.get('Seen') ?? ''}\nWith: X\n`,
    },
    { what: 'is put behind the other', mistake: bare, expected: 'evaluation\nWith: X\n' },
  ]
  for (const { what, mistake, expected } of cases) {
    test(what, () => {
      const text = seenWith(mistake, proof, 'X')
      assert.ok(text.includes(expected), text)
      assert.equal(text.match(/^With: /gm)?.length, 1)
      assert.match(text, /\nProof: 0123456789ab ba9876543210\n\n--- a\//)
      assert.equal(text.match(/^Proof: /gm)?.length, 1)
    })
  }
  test('is not there for what every test run sees', () => {
    assert.doesNotMatch(seenWith(parsed, proof, 'X'), /^With: /m)
  })
})
