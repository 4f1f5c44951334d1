import { inOrder, type Problem, ProblemError } from '../files/problem.ts'
import type { Config } from './config.ts'
import { atStartFolder } from './start-folder.ts'

/**
 * Does work that finds problems, and gives them as an author is told of them: those of tasks in the order of reading,
 * those of start files where the settings say that these are.
 *
 * @throws ProblemError as the work does
 */
export function asTold<
  T extends { readonly problems: readonly Problem[]; readonly unused: readonly Problem[] },
>({ tasks, appendix, files: folder }: Config, work: () => T): T {
  const pages = [...tasks, ...appendix].map((name) => `content/tasks/${name}.mdx`)
  const told = (problems: readonly Problem[]): readonly Problem[] =>
    inOrder(
      problems.map((one) => atStartFolder(one, folder)),
      pages,
    )
  try {
    const found = work()
    return { ...found, problems: told(found.problems), unused: told(found.unused) }
  } catch (error) {
    throw error instanceof ProblemError ? new ProblemError(...told(error.problems)) : error
  }
}
