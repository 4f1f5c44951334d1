import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { FileTree } from '../../src/files/file-tree.ts'
import { formatProblem, ProblemError } from '../../src/files/problem.ts'
import { readSources } from '../../src/lesson/read-sources.ts'
import { parseWorkshop } from '../../src/lesson/workshop.ts'
import { spoiltBy } from './evaluate/mistake.ts'
import { nixpkgsFolder, nixVersion } from './evaluate/nix.ts'
import { outcomeOfMistake, outcomeOfState } from './evaluate/outcome.ts'
import { evaluate, type Evaluation } from './evaluate/system.ts'
import { MachineError } from '../../src/rehearsal/machine.ts'

const help = `npm run evaluate [-- [--nixpkgs PATH] [--check]]

Evaluates every state of the workshop and every mistake with Nix, without building anything, and
writes what comes out: workshop/solutions/evaluated/ and content/mistakes/seen/.

  --nixpkgs PATH  take this copy of nixpkgs, and not the one that the workshop pins
  --check         write nothing; say what would change
  --help          this text

Status 0 when all is well, 1 when a state or a mistake is not as expected (then nothing is written),
2 when Nix or nixpkgs is not there or the command line is wrong. The exposure scores are measured by
systemd and stay as they are.
`

const root = resolve(process.env['WORKSHOP'] ?? join(import.meta.dirname, '../..'))

function main(options: { nixpkgs?: string; check?: boolean }): number {
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
      outcomeOfMistake(root, mistake, run(mistake.file, spoiltBy(mistake, states))),
    ),
  ]
  const problems = outcomes.flatMap((outcome) => outcome.problems)
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`)
  if (problems.length > 0) return 1
  if (!check) for (const { write } of outcomes) write(`Nix ${version} and NixOS ${release}`)
  process.stdout.write(check ? 'All is as it was kept\n' : 'All is written\n')
  return 0
}

function readOptions(): { help?: boolean; nixpkgs?: string; check?: boolean } | undefined {
  try {
    return parseArgs({
      options: {
        help: { type: 'boolean', short: 'h' },
        nixpkgs: { type: 'string' },
        check: { type: 'boolean' },
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
