import { parseRecording, type RecordedCommand } from '../console/recording.ts'
import { type Place, type Problem, unknownName } from '../files/problem.ts'
import type { Question } from '../lesson/block.ts'
import { slowPart } from '../questions/slow-pattern.ts'
import type { Workshop } from '../lesson/workshop.ts'

/**
 * Tries the proof of a question whose answer depends on the system: `proof` names a command of the
 * page, and its recorded output must hold what `shows` says, a text or a pattern between slashes.
 * When reality changes, the next recording lacks it, and the question is found.
 */
export function checkProof({ proof, place }: Question, workshop: Workshop): Problem[] {
  if (proof === undefined) return []
  const { config, recordings } = workshop
  const file = place.file.replace('tasks/', 'recordings/').replace(/\.mdx$/, '.txt')
  const text = recordings[file]
  const commands =
    text === undefined ? [] : parseRecording(file, text, Object.keys(config.machines)).commands
  return problemsOf(commands, proof.command, proof.shows, place, file)
}

function problemsOf(
  commands: readonly RecordedCommand[],
  proof: string,
  shows: string,
  place: Place,
  file: string,
): Problem[] {
  const recorded = commands.filter(({ text }) => text === proof)
  const [first] = recorded
  if (first === undefined) {
    const known = commands.map(({ text }) => text)
    return [unknownName(place, 'recorded command', proof, known, `in ${file}`)]
  }
  const pattern = readPattern(shows)
  if (typeof pattern === 'string') {
    return [{ place, message: '`shows` is no pattern', found: pattern }]
  }
  if (recorded.some(({ output }) => pattern.test(output))) return []
  const message = `What was recorded of \`${proof}\` no longer proves the answer`
  return [{ place, message, expected: shows, found: first.output }]
}

function quickPattern(body: string): RegExp {
  const slow = slowPart(body, 'u')
  if (slow !== undefined) throw new Error(`some outputs would make it hang: ${slow}`)
  return new RegExp(body, 'mu')
}

/** The pattern, or why it is none. */
function readPattern(shows: string): RegExp | string {
  const [, body] = /^\/(.*)\/$/.exec(shows) ?? []
  try {
    return body === undefined
      ? new RegExp(shows.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      : quickPattern(body)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
