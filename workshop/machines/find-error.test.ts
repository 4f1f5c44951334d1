import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { mistakeName } from '../../src/claims/mistakes.ts'
import { searchEntries } from '../../src/site/search-entries.ts'
import { readSources } from '../../src/lesson/read-sources.ts'
import { blocksOf } from '../../src/lesson/task.ts'
import { parseWorkshop } from '../../src/lesson/workshop.ts'
import { findErrors } from '../../src/page/client/find-error.ts'

const root = path.join(import.meta.dirname, '../..')
const workshop = parseWorkshop(readSources(root))
const entries = workshop.tasks.flatMap(searchEntries)

/** The places of the hints that explain a mistake. */
function explainedAt(mistake: string): string[] {
  return workshop.tasks.flatMap((task) =>
    [...blocksOf(task)].flatMap((block) =>
      block.kind === 'hint' && block.mistakes.includes(mistake)
        ? [`/tasks/${task.name}/#${block.id}`]
        : [],
    ),
  )
}

const trace = `building the system configuration...
error:
       … while calling the 'seq' builtin
         at /nix/store/k3xq0vmpn5z4yhhc1iwzkg0lvbhqyzsx-source/nixos/modules/system/top-level.nix:6:1:
            5| in
            6| builtins.seq config.system.build.toplevel {
             | ^

       … while evaluating the option \`systemd.services.your_app_server.serviceConfig':

       … while evaluating definitions from \`/workspaces/nixos/workshop/modules/your_app':

       (stack trace truncated; use '--show-trace' to show the full, detailed trace)

`

/** What readers' machines, terminals and chats do to a message. */
const ways: Readonly<Record<string, (message: string) => string>> = {
  'as it was seen': (message) => message,
  'below a trace': (message) => trace + message.replace(/^/gm, '       ') + '\n$ ',
  'with other paths and positions': (message) =>
    message
      .replace(/(?<= )(modules\/your_app\/)?\w+\.nix:\d+:\d+/g, '/home/eve/ws/$1default.nix:7:1')
      .replace(/^( *)\d+\|/gm, '$1 7|')
      .replaceAll('e'.repeat(32), 'k3xq0vmpn5z4yhhc1iwzkg0lvbhqyzsx'),
  'in colours': (message) =>
    message
      .replace(/\d+/g, '\u001b[1m$&\u001b[m')
      .replace(/error:/g, '\u001b[31;1merror:\u001b[0m')
      .replace(/'([^'\n]*)'/g, "'\u001b[35;1m$1\u001b[0m'"),
  'wrapped at 60 columns': (message) => message.replace(/.{60}/g, '$&\r\n'),
  'with curly quotes': (message) => message.replace(/[`'"]([^`'"\n]*)['"]/g, '‘$1’'),
  'from the journal': (message) => message.replace(/^/gm, 'Oct 06 10:15:01 vm your_app[612]: '),
  'quoted in a mail': (message) => message.replace(/^/gm, '> '),
}

/** Several at once, in the order in which they happen. */
function combined(message: string): string {
  const order = [
    'with other paths and positions',
    'in colours',
    'below a trace',
    'quoted in a mail',
  ]
  return order.reduce((text, way) => ways[way]?.(text) ?? text, message).toUpperCase()
}

for (const mistake of workshop.mistakes) {
  const name = mistakeName(mistake)
  test(`a pasted message of ${name} leads to its hint first`, () => {
    const seen = readFileSync(path.join(root, `content/mistakes/seen/${name}.txt`), 'utf8')
    const wanted = explainedAt(name)
    for (const [way, change] of Object.entries({ ...ways, combined })) {
      const [first] = findErrors(change(seen), entries)
      assert.ok(first && wanted.includes(first.id), `${way}: ${first?.id ?? 'nothing'}\n${seen}`)
    }
  })
}

const readersOwn = [
  ["error: attribute 'prot' missing", '/tasks/2-options/#hint-2.2-attribute'],
  ["error: undefined variable 'mkEnableOption'", '/tasks/2-options/#hint-2.1-undefined'],
  [
    "error: The option `services.your_app.rpc.username' does not exist. Definition values:",
    '/tasks/2-options/#hint-2.3-the-option',
  ],
  [
    'your_app: cannot listen on port 8080: EAFNOSUPPORT',
    '/tasks/3-hardening/#hint-3.3-cannot-listen',
  ],
  [
    'Error: short-name "hello" did not resolve to an alias and no search registries are defined',
    '/tasks/4-containers/#hint-4.1-did-not-resolve',
  ],
  [
    'error: cannot coerce an integer to a string: 18443',
    '/tasks/2-options/#hint-2.2-cannot-coerce-an',
  ],
] as const

for (const [pasted, wanted] of readersOwn) {
  test(`\`${pasted}\` leads to ${wanted} first`, () => {
    const [first] = findErrors(pasted, entries)
    assert.ok(first?.id.startsWith(wanted), `found: ${first?.id ?? 'nothing'}`)
  })
}

const unrelated = [
  '',
  ' \n',
  'error',
  "'",
  'How do I open a port in the firewall?',
  'mkOption',
  trace,
  'curl: (7) Failed to connect to localhost port 4242 after 0 ms: Connection refused',
  'warning: Git tree is dirty\nthis path will be fetched (0.05 MiB download, 0.20 MiB unpacked)',
  'Oct 06 10:15:01 vm systemd[1]: Started bitcoind-regtest.service - Bitcoin daemon.',
  workshop.tasks.map(({ goal, before, after }) => `${goal}\n${before}\n${after}`).join('\n'),
]

for (const text of unrelated) {
  test(`\`${text.slice(0, 40).replaceAll('\n', ' ')}\` leads to no hint`, () => {
    assert.deepEqual(findErrors(text, entries), [])
  })
}

test('a text that is one long path is read in time', () => {
  const start = performance.now()
  assert.deepEqual(findErrors('/a'.repeat(50_000), entries), [])
  assert.ok(performance.now() - start < 2_000)
})

test('a megabyte of log is read once, not once for each hint', () => {
  const log = trace.repeat(1_000_000 / trace.length)
  const time = (among: typeof entries): number => {
    const start = performance.now()
    assert.deepEqual(findErrors(log, among), [])
    return performance.now() - start
  }
  const [one, all] = [time(entries.slice(0, 1)), time(entries)]
  assert.ok(all < 20 * one, `${all.toFixed()} ms among all hints, ${one.toFixed()} ms among one`)
})
