import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FileTree } from '../../../src/files/file-tree.ts'
import { readFileTree } from '../../../src/files/files.ts'
import type { Patch } from '../../../src/files/patch.ts'
import type { Problem } from '../../../src/files/problem.ts'
import type { State } from '../../../src/files/states.ts'
import { aboutFile, evaluatedFolder, inputHash, outputHash, parseAbout } from './evaluated-state.ts'
import { proofOf, recordOf, seenBy } from './mistake.ts'

const again = '`npm run evaluate`, with Nix and the nixpkgs that the workshop pins'

/** What is kept: texts by path from the root, those of evaluated states and of what mistakes were seen to say. */
type Kept = FileTree

/** Reads what is kept in the workshop in `root`. */
export function readKept(root: string): Kept {
  const folders = ['workshop/solutions/evaluated', 'content/mistakes/seen']
  return new Map(
    folders
      .filter((folder) => existsSync(join(root, folder)))
      .flatMap((folder) =>
        [...readFileTree(join(root, folder))].map(([path, text]): [string, string] => [
          `${folder}/${path}`,
          text,
        ]),
      ),
  )
}

/**
 * What of the kept outputs does not belong to the files as they are, or was edited since it was written. Needs no
 * Nix: it compares hashes.
 */
export function keptProblems(
  { states, mistakes }: { readonly states: readonly State[]; readonly mistakes: readonly Patch[] },
  kept: Kept,
): Problem[] {
  return [
    ...states.flatMap((state) => stateProblems(state, kept)),
    ...strangers(states, kept),
    ...mistakes.flatMap((mistake) => mistakeProblems(mistake, states, kept)),
  ]
}

function stateProblems({ name, files }: State, kept: Kept): Problem[] {
  const folder = evaluatedFolder(name)
  const place = { file: `${folder}/${aboutFile}` }
  const about = parseAbout(kept.get(place.file))
  if (about === undefined) {
    return [{ place, message: `The state ${name} was never evaluated`, expected: again }]
  }
  if (about.files !== inputHash(files)) {
    const message = `The state ${name}, or the evaluator, has changed since it was evaluated`
    return [{ place, message, expected: again }]
  }
  if (about.output === outputHash(below(kept, `${folder}/`))) return []
  const message = `What is kept of the state ${name} is not what it was evaluated to: it was edited`
  return [{ place: { file: folder }, message, expected: again }]
}

/** Folders of states that do not exist. */
function strangers(states: readonly State[], kept: Kept): Problem[] {
  const known = new Set(states.map(({ name }) => name))
  const root = evaluatedFolder('')
  const names = new Set(
    [...below(kept, root).keys()].flatMap((path) => (path.includes('/') ? path.split('/', 1) : [])),
  )
  return [...names]
    .filter((name) => !known.has(name))
    .map((name) => ({
      place: { file: evaluatedFolder(name) },
      message: 'This is the evaluation of no state',
      expected: `one of ${[...known].join(', ')}`,
    }))
}

function mistakeProblems(mistake: Patch, states: readonly State[], kept: Kept): Problem[] {
  const { file, headers } = mistake
  const record = recordOf(mistake)
  const command =
    seenBy(mistake) === 'journal'
      ? `what the journal says then in ${record}, and \`npm run evaluate -- --seen ${file}\``
      : again
  const message = kept.get(record)
  if (message === undefined) {
    const what = 'What was seen of the mistake is not kept'
    return [{ place: { file: record }, message: what, expected: command }]
  }
  const error = headers.get('Error') ?? ''
  if (!message.includes(error)) {
    const what = 'What was seen of the mistake does not hold its message'
    return [{ place: { file: record }, message: what, expected: error, found: message.trimEnd() }]
  }
  const [files, output] = headers.get('Proof')?.split(' ') ?? []
  const proof = proofOf(mistake, states, message)
  if (proof.files !== files) {
    const what =
      'The mistake, the state that it spoils, or the evaluator has changed since it was seen'
    return [{ place: { file }, message: what, expected: command }]
  }
  if (proof.output === output) return []
  const what = 'This is not what was seen of the mistake: it was edited'
  return [{ place: { file: record }, message: what, expected: command }]
}

function below(kept: Kept, folder: string): FileTree {
  return new Map(
    [...kept].flatMap(([path, text]): [string, string][] =>
      path.startsWith(folder) ? [[path.slice(folder.length), text]] : [],
    ),
  )
}
