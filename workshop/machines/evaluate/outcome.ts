import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Patch } from '../../../src/files/patch.ts'
import type { Problem } from '../../../src/files/problem.ts'
import type { State } from '../../../src/files/states.ts'
import { differences, evaluatedFolder, inputHash, writeState } from './evaluated-state.ts'
import { judge, proofOf, recordOf, seenBy, seenWith } from './mistake.ts'
import type { Evaluation } from './system.ts'

/** What is to be said of a state or a mistake, and to be written once everything was evaluated. */
export interface Outcome {
  readonly problems: readonly Problem[]
  /** `what` says with what it was evaluated. */
  readonly write: (what: string) => void
}

/** The outcome of a state; with `check`, what is kept of it must be what it is evaluated to. */
export function outcomeOfState(
  root: string,
  { name, files }: State,
  evaluation: Evaluation,
  check: boolean,
): Outcome {
  const at = evaluatedFolder(name)
  if ('message' in evaluation) {
    const message = `The state ${name} cannot be evaluated`
    const found = evaluation.message.trimEnd()
    return { problems: [{ place: { file: at }, message, found }], write: () => undefined }
  }
  const folder = join(root, at)
  const { system } = evaluation
  const changed = check ? differences(folder, system.files) : []
  return {
    problems: changed.map((path) => ({
      place: { file: `${at}/${path}` },
      message: 'This is not what the state is evaluated to now',
    })),
    write: (what) => writeState(folder, system.files, { files: inputHash(files), with: what }),
  }
}

/** The outcome of a mistake, which must give its message. */
export function outcomeOfMistake(
  root: string,
  mistake: Patch,
  states: readonly State[],
  evaluation: Evaluation,
): Outcome {
  const problem = judge(mistake, evaluation)
  return {
    problems: problem === undefined ? [] : [problem],
    write: (what) => {
      if (!('message' in evaluation) || seenBy(mistake) === 'journal') return
      const record = join(root, recordOf(mistake))
      mkdirSync(dirname(record), { recursive: true })
      writeFileSync(record, evaluation.message)
      const proof = proofOf(mistake, states, evaluation.message)
      writeFileSync(join(root, mistake.file), seenWith(mistake, proof, what))
    },
  }
}
