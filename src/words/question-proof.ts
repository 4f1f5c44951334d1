import { parseRecording, type RecordedCommand } from '../console/recording.ts'
import { type Place, type Problem, ProblemError, unknownName } from '../workshop/problem.ts'
import type { Word } from '../workshop/task.ts'
import type { Workshop } from '../workshop/workshop.ts'

/**
 * Tries the proof of a question whose answer depends on the system: `proof` names a command of the
 * page, and its recorded output must hold what `shows` says, a text or a pattern between slashes.
 * When reality changes, the next recording lacks it, and the question is found.
 *
 * @throws ProblemError for a command that was not recorded, or an output that shows something else
 */
export function checkProof({ attributes, place }: Word, { config, recordings }: Workshop): void {
  const proof = attributes.get('proof')
  const shows = attributes.get('shows')
  if (proof === undefined && shows === undefined) return
  if (typeof proof !== 'string' || typeof shows !== 'string') {
    throw new ProblemError({
      place,
      message: 'A question that depends on the system names a command and what it shows',
      expected: 'proof="the command" shows="a text or /pattern/ of its output"',
    })
  }
  const file = place.file.replace('tasks/', 'recordings/').replace(/\.mdx$/, '.txt')
  const text = recordings[file]
  const commands =
    text === undefined ? [] : parseRecording(file, text, Object.keys(config.machines)).commands
  const problem = problemOf(commands, proof, shows, place, file)
  if (problem !== undefined) throw new ProblemError(problem)
}

function problemOf(
  commands: readonly RecordedCommand[],
  proof: string,
  shows: string,
  place: Place,
  file: string,
): Problem | undefined {
  const recorded = commands.filter(({ text }) => text === proof)
  const [first] = recorded
  if (first === undefined) {
    return unknownName(
      place,
      'recorded command',
      proof,
      commands.map(({ text }) => text),
      `in ${file}`,
    )
  }
  const pattern = readPattern(shows, place)
  if (recorded.some(({ output }) => pattern.test(output))) return undefined
  return {
    place,
    message: `What was recorded of \`${proof}\` no longer proves the answer`,
    expected: shows,
    found: first.output,
  }
}

function readPattern(shows: string, place: Place): RegExp {
  const [, body] = /^\/(.*)\/$/.exec(shows) ?? []
  try {
    return body === undefined
      ? new RegExp(shows.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      : new RegExp(body, 'mu')
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    throw new ProblemError({ place, message: '`shows` is no pattern', found })
  }
}
