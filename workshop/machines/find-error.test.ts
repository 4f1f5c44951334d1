import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { mistakeName } from '../../src/lesson/mistake.ts'
import { pageEntries, searchEntries } from '../../src/site/search/entries.ts'
import { readSources } from '../../src/lesson/read-sources.ts'
import { blocksOf } from '../../src/lesson/task.ts'
import { parseWorkshop } from '../../src/lesson/workshop.ts'
import { errorFinder } from '../../src/site/search/find-errors.ts'

const root = path.join(import.meta.dirname, '../..')
const workshop = parseWorkshop(readSources(root))
const entries = [...workshop.tasks.flatMap(searchEntries), ...workshop.pages.flatMap(pageEntries)]
const findErrors = errorFinder(entries)

/** The places of the hints that explain a mistake. */
function explainedAt(mistake: string): string[] {
  return workshop.tasks.flatMap((task) =>
    blocksOf(task).flatMap((block) =>
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
      const [first] = findErrors(change(seen))
      assert.ok(
        first && wanted.includes(first.entry.id),
        `${way}: ${first?.entry.id ?? 'nothing'}\n${seen}`,
      )
    }
  })
}

test('a program that was killed leads to its hint with a core dump as without', () => {
  const name = '3.3-memory-deny-write-execute'
  const seen = readFileSync(path.join(root, `content/mistakes/seen/${name}.txt`), 'utf8')
  for (const code of ['code=killed', 'code=dumped']) {
    const [first] = findErrors(seen.replace('code=killed', code))
    assert.deepEqual([first?.entry.id], explainedAt(name), code)
  }
})

test('a text that is one long path is read in time', () => {
  const start = performance.now()
  assert.deepEqual(findErrors('/a'.repeat(50_000)), [])
  assert.ok(performance.now() - start < 2_000)
})

test('a megabyte of log is read once, not once for each hint', () => {
  const log = trace.repeat(1_000_000 / trace.length)
  const time = (among: typeof entries): number => {
    const start = performance.now()
    errorFinder(among)(log)
    return performance.now() - start
  }
  const [one, all] = [time(entries.slice(0, 1)), time(entries)]
  assert.ok(all < 20 * one, `${all.toFixed()} ms among all hints, ${one.toFixed()} ms among one`)
})
