// What report.nix says, found out without Nix: node report.ts WORKSHOP [STEP [catch]]
import path from 'node:path'
import { nixBuiltins } from './nix/builtins.ts'
import { Evaluator } from './nix/evaluate.ts'
import { asText, call, NixError, now } from './nix/value.ts'
import type { Later } from './nix/value.ts'

const [workshop = '.', only = '', trying = ''] = process.argv.slice(2)
const here = import.meta.dirname
const evaluator = new Evaluator(nixBuiltins)
try {
  const small = evaluator.importFile(path.join(here, 'small-nixos.nix'))
  const evaluate = call(small, now(path.join(path.resolve(workshop), 'configuration.nix')))
  const argument = new Map<string, Later>([['evaluate', now(evaluate)]])
  if (only !== '') argument.set('only', now(only))
  if (trying !== '') argument.set('trying', now(trying === 'yes'))
  process.stdout.write(
    asText(call(evaluator.importFile(path.join(here, 'report.nix')), now(argument))),
  )
} catch (error) {
  if (!(error instanceof NixError)) throw error
  process.stderr.write(`error: ${error.message}\n`)
  if (error.place !== undefined) process.stderr.write(`at ${error.place}:\n`)
  process.exitCode = 1
}
