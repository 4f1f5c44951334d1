import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { checkSources } from '../../src/cli/check-claims.ts'
import { seal } from '../../src/console/seal.ts'
import type { FileTree } from '../../src/files/file-tree.ts'
import { formatProblem, ProblemError } from '../../src/files/problem.ts'
import { readSources } from '../../src/lesson/read-sources.ts'
import { parseWorkshop, type Sources } from '../../src/lesson/workshop.ts'
import { staleRecordings } from '../../src/rehearsal/stale.ts'
import { keptProblems, readKept } from './evaluate/kept.ts'

/** All that `npm run check` looks at. */
interface Checked {
  readonly sources: Sources
  readonly kept: FileTree
}

const root = join(import.meta.dirname, '../..')
const checked: Checked = { sources: readSources(root), kept: readKept(root) }
const workshop = parseWorkshop(checked.sources)

/** What `npm run check` says. */
function told({ sources, kept }: Checked): string {
  try {
    const read = sources === checked.sources ? workshop : checkSources(sources).workshop
    const problems = [...staleRecordings(read, read.recordings), ...keptProblems(read, kept)]
    return problems.map(formatProblem).join('\n')
  } catch (error) {
    if (error instanceof ProblemError) return error.message
    throw error
  }
}

type Falsify = (checked: Checked) => Checked

const kinds = ['tasks', 'recordings', 'mistakes', 'solutions'] as const

/** Replaces a text of one file, which must hold it. */
function edit(file: string, from: string | RegExp, to: string): Falsify {
  const changed = (text: string | undefined): string => {
    const held = typeof from === 'string' ? text?.includes(from) : from.test(text ?? '')
    assert.ok(text !== undefined && held, `${file} does not hold ${String(from)}`)
    return text.replace(from, () => to)
  }
  return ({ sources, kept }) => {
    if (kept.has(file)) {
      return { sources, kept: new Map(kept).set(file, changed(kept.get(file))) }
    }
    const kind = kinds.find((one) => file in sources[one])
    if (kind !== undefined) {
      const texts = { ...sources[kind], [file]: changed(sources[kind][file]) }
      return { kept, sources: { ...sources, [kind]: texts } }
    }
    const path = file.replace('workshop/', '')
    const files = { ...sources.files, [path]: changed(sources.files[path]) }
    return { kept, sources: { ...sources, files } }
  }
}

const both =
  (...edits: readonly Falsify[]): Falsify =>
  (whole) =>
    edits.reduce((changed, one) => one(changed), whole)

/** An edit of a recording whose author knows how it is sealed. */
const sealed = (file: string): Falsify => {
  return ({ sources, kept }) => {
    const text = seal(sources.recordings[file] ?? '')
    return { kept, sources: { ...sources, recordings: { ...sources.recordings, [file]: text } } }
  }
}

const tasks = 'content/tasks'
const recordings = 'content/recordings'
const seen = 'content/mistakes/seen'
const evaluated = 'workshop/solutions/evaluated'
const number = 'content/mistakes/2.2-integer-in-string.patch'
const numberSeen = `${seen}/2.2-integer-in-string.txt`
const trap = 'content/mistakes/3.3-memory-deny-write-execute.patch'

const again = /expected: `npm run evaluate`, with Nix and the nixpkgs that the workshop pins/
const record = /expected: `npm run rehearse -- --update`/

/** A mistake with another message, of which its hint tells. */
const reworded = both(
  edit(number, /^Error: .*/m, 'Error: cannot coerce a whole number to a string'),
  edit(`${tasks}/2-options.mdx`, 'coerce an integer to', 'coerce a whole number to'),
)

const falsifications: readonly (readonly [what: string, falsify: Falsify, ...says: RegExp[]])[] = [
  [
    'a `shows` that the recording contradicts',
    edit(`${tasks}/3-hardening.mdx`, 'shows="Overall exposure level"', 'shows="Overall safety"'),
    /3-hardening\.mdx:\d+ {2}What was recorded of .* does not show what the page says\n.*Overall safety/,
  ],
  [
    'an `exit` that the recording contradicts',
    edit(`${tasks}/2-options.mdx`, 'exit="28"', 'exit="7"'),
    /2-options\.mdx:\d+ {2}What was recorded of .* ended otherwise than the page says\n.*status 7\n.*28/,
  ],
  [
    'an `until` that the recording contradicts',
    edit(`${tasks}/1-first-steps.mdx`, /until="[^"]+"/, 'until="All is lost"'),
    /1-first-steps\.mdx:\d+ {2}What was recorded of .* does not show what the page says\n.*All is lost/,
  ],
  [
    'an output that contradicts a `shows`, well sealed',
    both(
      edit(`${recordings}/3-hardening.txt`, /→ Overall exposure level.*/, '→ All is well'),
      sealed(`${recordings}/3-hardening.txt`),
    ),
    /3-hardening\.mdx:\d+ {2}What was recorded of .* does not show what the page says/,
  ],
  [
    'a right answer that the recording contradicts',
    both(
      edit(`${tasks}/3-hardening.mdx`, /- \[x\] [\d.]+ — the module/, '- [x] 5 — the module'),
      edit(`${tasks}/3-hardening.mdx`, /accepts="[^"]*"(?=\n {2}refuses="9\.6")/, 'accepts="5"'),
    ),
    /3-hardening\.mdx:\d+ {2}What was recorded of `systemd-analyze .*` is no right answer\n.*7\.9/,
  ],
  [
    'a choice made right that the recording contradicts',
    both(
      edit(`${tasks}/4-containers.mdx`, '- [ ] Docker — it is', '- [x] Docker — it is'),
      edit(`${tasks}/4-containers.mdx`, '- [x] Podman — the default', '- [ ] Podman — the default'),
    ),
    /4-containers\.mdx:\d+ {2}/,
  ],
  [
    'a time in a recording, where a mask covers it',
    edit(`${recordings}/3-hardening.txt`, /\d\d:\d\d:\d\d/, '00:00:00'),
    /3-hardening\.txt {2}This recording was edited: it is not as a rehearsal wrote it/,
    record,
  ],
  [
    'the machine of a recording',
    edit(`${recordings}/2-options.txt`, /^# vm: .*/m, '# vm: NixOS 26.05'),
    /2-options\.txt {2}This recording was edited/,
  ],
  [
    'a start file of another day than the recording',
    edit('workshop/vm.nix', '{', '{ '),
    /Files of the workshop have changed since this was recorded/,
  ],
  [
    'a start file that catch-up would not find',
    edit('workshop/modules/your_app/default.nix', '{', '{ '),
    /start-files:5 {2}`catch-up` would not find the text with which the files start/,
  ],
  [
    'a line of an evaluated unit dropped',
    edit(`${evaluated}/3.3/units/your_app_server.service`, /^.*ProtectHome.*\n/m, ''),
    /evaluated\/3\.3 {2}What is kept of the state 3\.3 is not what it was evaluated to: it was edited/,
    again,
  ],
  [
    'a port of the evaluated firewall',
    edit(`${evaluated}/2.4/firewall.json`, '4242', '4243'),
    /evaluated\/2\.4 {2}What is kept of the state 2\.4 is not/,
  ],
  [
    'an exposure score that was measured',
    edit(`${evaluated}/3.3/exposure.json`, /\d/, '0'),
    /evaluated\/3\.3 {2}What is kept of the state 3\.3 is not/,
  ],
  [
    'an evaluated unit added',
    ({ sources, kept }) => ({
      sources,
      kept: new Map(kept).set(`${evaluated}/start/units/x.service`, ''),
    }),
    /evaluated\/start {2}What is kept of the state start is not/,
  ],
  [
    'the evaluation of a state that is gone',
    ({ sources, kept }) => ({ sources, kept: new Map(kept).set(`${evaluated}/9.9/x`, '') }),
    /evaluated\/9\.9 {2}This is the evaluation of no state/,
  ],
  [
    'another pin of nixpkgs',
    edit('workshop/flake.lock', /"rev": ".{40}"/, `"rev": "${'a'.repeat(40)}"`),
    /evaluated\.json {2}The state start, or the evaluator, has changed since it was evaluated/,
    /2\.2-integer-in-string\.patch {2}The mistake, the state that it spoils, or the evaluator has changed/,
    again,
  ],
  [
    'a mistake reworded',
    edit(number, /^Error: .*/m, 'Error: cannot coerce a whole number to a string'),
    /2-options\.mdx:\d+ {2}The mistake `2\.2-integer-in-string` gives another message than the hint shows/,
  ],
  [
    'a mistake reworded with its hint',
    reworded,
    /seen\/2\.2-integer-in-string\.txt {2}What was seen of the mistake does not hold its message/,
  ],
  [
    'a mistake reworded with its hint and what was seen of it',
    both(reworded, edit(numberSeen, 'an integer', 'a whole number')),
    /seen\/2\.2-integer-in-string\.txt {2}This is not what was seen of the mistake: it was edited/,
    again,
  ],
  [
    'a mistake defused',
    edit(
      number,
      '+    "--rpc-port ${cfg.rpc.port}"',
      '+    "--rpc-port ${toString (cfg.rpc.port)}"',
    ),
    /2\.2-integer-in-string\.patch {2}The mistake, .* has changed since it was seen/,
    again,
  ],
  [
    'a mistake of the journal defused',
    edit(trap, 'MemoryDenyWriteExecute = true', 'MemoryDenyWriteExecute = false'),
    /3\.3-memory-deny-write-execute\.patch {2}The mistake, .* has changed since it was seen\n.*what the journal says then in content\/mistakes\/seen\/3\.3-memory-deny-write-execute\.txt, and `npm run evaluate -- --seen content\/mistakes\/3\.3-memory-deny-write-execute\.patch`/,
  ],
  [
    'a proof taken away',
    edit(number, /^Proof: .*\n/m, ''),
    /2\.2-integer-in-string\.patch {2}The mistake, .* has changed/,
  ],
]

describe('what `npm run check` finds', () => {
  test('nothing, as things are', () => {
    assert.equal(told(checked), '')
  })
  for (const [what, falsify, ...says] of falsifications) {
    test(what, () => {
      const said = told(falsify(checked))
      for (const one of says) assert.match(said, one)
    })
  }
})

test('a line dropped of any file that is kept is found', () => {
  for (const [path, text] of checked.kept) {
    if (path.endsWith('README.md')) continue
    const lines = text.split('\n')
    const kept = new Map(checked.kept).set(path, lines.toSpliced(lines.length >> 1, 1).join('\n'))
    assert.notDeepEqual(keptProblems(workshop, kept), [], path)
  }
})
