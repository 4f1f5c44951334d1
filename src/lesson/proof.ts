import type { RecordedOutput } from '../console/recorded-output.ts'
import { exceptionOn, type StageConfig } from '../files/stages.ts'

/** What a rehearsal knows of a command, so that a page promises no more than was seen. */
export type Proof =
  | {
      /** It ran, and what it printed stands in the recording. */
      readonly kind: 'run'
      /** The kind of machine, as its stage calls it. */
      readonly on: string
    }
  | {
      /** `played`: it was there to go on from, and what it did is the stage's own. */
      readonly kind: 'played' | 'not run'
      readonly reason: string
    }

/** Where the commands of a page were rehearsed. */
export interface Rehearsed {
  /** Undefined where the workshop has no stage, or no longer the one of the recording. */
  readonly stage: StageConfig | undefined
  /** Whether there is a recording of the page. */
  readonly recorded: boolean
}

/**
 * What is known of a command.
 *
 * @param skip why the page keeps it from rehearsals
 */
export function proofOf(
  command: string,
  recorded: RecordedOutput | undefined,
  skip: string | undefined,
  rehearsed: Rehearsed,
): Proof {
  if (recorded !== undefined) {
    // What follows the colon are versions, which stand once, at the end of the page.
    return { kind: 'run', on: recorded.on.split(':')[0] ?? recorded.on }
  }
  if (skip !== undefined) return { kind: 'not run', reason: skip }
  const exception = rehearsed.stage && exceptionOn(rehearsed.stage, command)
  if (exception?.kind === 'not run') return exception
  if (exception !== undefined && rehearsed.recorded) return exception
  return { kind: 'not run', reason: 'no rehearsal has run it yet' }
}
