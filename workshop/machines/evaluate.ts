import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { FileTree } from '../../src/files/file-tree.ts'
import { formatProblem, ProblemError, unknownName } from '../../src/files/problem.ts'
import { readSources } from '../../src/lesson/read-sources.ts'
import { parseWorkshop } from '../../src/lesson/workshop.ts'
import { keptProblems, readKept } from './evaluate/kept.ts'
import { proofOf, recordOf, seenBy, seenWith, spoiltBy } from './evaluate/mistake.ts'
import { nixpkgsFolder, nixVersion } from './evaluate/nix.ts'
import { outcomeOfMistake, outcomeOfState } from './evaluate/outcome.ts'
import { evaluate, type Evaluation } from './evaluate/system.ts'
import { MachineError } from '../../src/rehearsal/machine.ts'

const help = `npm run evaluate [-- [--nixpkgs PATH] [--check] | --kept | --seen PATCH]

Evaluates every state of the workshop and every mistake with Nix, without building anything, and
writes what comes out: workshop/solutions/evaluated/ and content/mistakes/seen/.

  --nixpkgs PATH  take this copy of nixpkgs, and not the one that the workshop pins
  --check         write nothing; say what would change
  --kept          without Nix: whether what is kept was made of the files as they are, and not edited
  --seen PATCH    take what content/mistakes/seen/ keeps of a mistake as what you saw in the journal
  --help          this text

Status 0 when all is well, 1 when a state or a mistake is not as expected (then nothing is written),
2 when Nix or nixpkgs is not there or the command line is wrong. The exposure scores are measured by
systemd and stay as they are.
`

const root = resolve(process.env['WORKSHOP'] ?? join(import.meta.dirname, '../..'))

function main(options: Options): number {
  if (options.kept === true) return tellKept()
  if (options.seen !== undefined) return proveSeen(options.seen)
  const version = nixVersion()
  const nixpkgs = nixpkgsFolder(join(root, 'workshop'), options.nixpkgs)
  const { states, mistakes } = parseWorkshop(readSources(root))
  const check = options.check ?? false
  process.stdout.write(`Nix ${version}, nixpkgs in ${nixpkgs}\n`)
  let release = 'unknown'
  const run = (what: string, files: FileTree): Evaluation => {
    process.stdout.write(`${what}\n`)
    const evaluation = evaluate(files, nixpkgs)
    if ('system' in evaluation) release = evaluation.system.release
    return evaluation
  }
  const outcomes = [
    ...states.map((state) =>
      outcomeOfState(root, state, run(`state ${state.name}`, state.files), check),
    ),
    ...mistakes.map((mistake) =>
      outcomeOfMistake(root, mistake, states, run(mistake.file, spoiltBy(mistake, states))),
    ),
  ]
  const problems = outcomes.flatMap((outcome) => outcome.problems)
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`)
  if (problems.length > 0) return 1
  if (!check) for (const { write } of outcomes) write(`Nix ${version} and NixOS ${release}`)
  process.stdout.write(check ? 'All is as it was kept\n' : 'All is written\n')
  return 0
}

function tellKept(): number {
  const problems = keptProblems(parseWorkshop(readSources(root)), readKept(root))
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`)
  return problems.length > 0 ? 1 : 0
}

function proveSeen(patch: string): number {
  const { states, mistakes } = parseWorkshop(readSources(root))
  const place = { file: patch }
  const journal = mistakes.filter((mistake) => seenBy(mistake) === 'journal')
  const mistake = journal.find(({ file }) => file === patch)
  if (mistake === undefined) {
    const known = journal.map(({ file }) => file)
    throw new ProblemError(unknownName(place, 'mistake', patch, known, 'with `Seen: journal`'))
  }
  const message = readKept(root).get(recordOf(mistake))
  if (message === undefined) {
    const text = 'What was seen of the mistake is not kept'
    throw new ProblemError({ place, message: text, expected: recordOf(mistake) })
  }
  writeFileSync(join(root, patch), seenWith(mistake, proofOf(mistake, states, message)))
  return 0
}

interface Options {
  readonly help?: boolean
  readonly nixpkgs?: string
  readonly check?: boolean
  readonly kept?: boolean
  readonly seen?: string
}

function readOptions(): Options | undefined {
  try {
    return parseArgs({
      options: {
        help: { type: 'boolean', short: 'h' },
        nixpkgs: { type: 'string' },
        check: { type: 'boolean' },
        kept: { type: 'boolean' },
        seen: { type: 'string' },
      },
    }).values
  } catch (error) {
    process.stderr.write(`evaluate: ${error instanceof Error ? error.message : String(error)}\n`)
    return undefined
  }
}

try {
  const options = readOptions()
  if (options?.help === true) process.stdout.write(help)
  process.exitCode = options === undefined ? 2 : options.help === true ? 0 : main(options)
} catch (error) {
  if (error instanceof MachineError) {
    process.stderr.write(`evaluate: ${error.message}\n`)
    process.exitCode = 2
  } else if (error instanceof ProblemError) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  } else throw error
}
