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

/** A problem of a start file, placed where that is, below `folder`; who finds it places it below the usual one. */
export function atStartFolder(problem: Problem, folder: string): Problem {
  if (folder === usualFolder) return problem
  const { file } = problem.place
  const inside = file.startsWith(`${usualFolder}/`) ? file.slice(usualFolder.length + 1) : undefined
  if (inside === undefined || !isStartFile(inside)) return problem
  return { ...problem, place: { ...problem.place, file: `${folder}/${inside}` } }
}
