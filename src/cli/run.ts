import { oddFolder } from './odd-folder.ts'
import { UsageError } from './options.ts'
import { projectRoot, workshopRoot } from './root.ts'
import { systemFault } from './system-fault.ts'

/**
 * Runs a command: mistakes of an author or of the caller are printed as they are, with status 1 or
 * 2, and what the machine refuses in a sentence; anything else is a fault of the program and comes with its stack.
 */
export async function run(command: () => Promise<number | undefined> | number): Promise<void> {
  try {
    const odd = oddFolder(projectRoot) ?? oddFolder(workshopRoot)
    if (odd !== undefined) throw new UsageError(odd)
    process.exitCode = (await command()) ?? 0
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(error.message)
      process.exitCode = 2
    } else if (isProblem(error)) {
      console.error(error.message)
      process.exitCode = 1
    } else {
      const fault = systemFault(error)
      if (fault === undefined) throw error
      console.error(fault)
      process.exitCode = 1
    }
  }
}

/** By its name: one that is thrown while a page is rendered is of the bundle's own copy of the class. */
function isProblem(error: unknown): error is Error {
  return error instanceof Error && error.name === 'ProblemError'
}
