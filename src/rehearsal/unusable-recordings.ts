import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseRecording } from '../console/recording.ts'
import { isSealed } from '../console/seal.ts'
import { formatPlace, ProblemError } from '../files/problem.ts'
import { readText } from '../files/read-text.ts'
import { configFile, parseConfig } from '../lesson/config.ts'

const folder = 'content/recordings'

/**
 * What is wrong with each recording of the workshop in `root` that cannot be used, by its path: it cannot be read, such
 * as one of a machine that has another name now, or is not as a rehearsal wrote it. Each reason follows “one that …”.
 *
 * @throws ProblemError where the settings cannot be used
 */
export function unusableRecordings(root: string): ReadonlyMap<string, string> {
  if (![configFile, folder].every((needed) => existsSync(join(root, needed)))) return new Map()
  const settings = readText(join(root, configFile), { file: configFile })
  const machines = Object.keys(parseConfig(configFile, settings).machines)
  const files = readdirSync(join(root, folder)).filter((name) => name.endsWith('.txt'))
  return new Map(
    files.flatMap((name) => {
      const why = whyUnusable(root, `${folder}/${name}`, machines)
      return why === undefined ? [] : [[`${folder}/${name}`, why] as const]
    }),
  )
}

function whyUnusable(root: string, file: string, machines: readonly string[]): string | undefined {
  try {
    const text = readText(join(root, file), { file })
    parseRecording(file, text, machines)
    return isSealed(text) ? undefined : 'was edited'
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const [first] = error.problems.map(({ place, message }) => `${formatPlace(place)}  ${message}`)
    return `could not be read:\n    ${first ?? ''}`
  }
}
