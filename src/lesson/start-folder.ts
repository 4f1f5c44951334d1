import { z } from 'zod'
import { ProblemError } from '../files/problem.ts'
import type { Problem } from '../files/problem.ts'
import { isStartFile } from '../files/files.ts'
import { parseYaml } from '../files/yaml.ts'
import { configFile, schemas, usualFolder } from './config.ts'

const settings = z.looseObject({ files: schemas.workshop.shape.files })

/**
 * The folder of the start files, from the one that holds `content/`, as the settings name it. Where these cannot be
 * used, which is told elsewhere, it is the usual one.
 */
export function startFolder(config: string): string {
  try {
    return parseYaml(settings, config, configFile).files
  } catch (error) {
    if (error instanceof ProblemError) return usualFolder
    throw error
  }
}

/**
 * Does work that finds problems, and puts those of start files where these are: below `folder`. The work places them
 * below the usual one.
 *
 * @throws ProblemError as the work does
 */
export function withStartPlaces<
  T extends { readonly problems: readonly Problem[]; readonly unused: readonly Problem[] },
>(folder: string, work: () => T): T {
  if (folder === usualFolder) return work()
  const placed = (problems: readonly Problem[]) => problems.map((one) => atFolder(one, folder))
  try {
    const found = work()
    return { ...found, problems: placed(found.problems), unused: placed(found.unused) }
  } catch (error) {
    throw error instanceof ProblemError ? new ProblemError(...placed(error.problems)) : error
  }
}

function atFolder(problem: Problem, folder: string): Problem {
  const { file } = problem.place
  const inside = file.startsWith(`${usualFolder}/`) ? file.slice(usualFolder.length + 1) : undefined
  if (inside === undefined || !isStartFile(inside)) return problem
  return { ...problem, place: { ...problem.place, file: `${folder}/${inside}` } }
}
