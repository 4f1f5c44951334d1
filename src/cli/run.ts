import { UsageError } from './options.ts'

/**
 * Runs a command: mistakes of an author or of the caller are printed as they are, with status 1 or
 * 2; anything else is a fault of the program and comes with its stack.
 */
export async function run(command: () => Promise<number | undefined> | number): Promise<void> {
  try {
    process.exitCode = (await command()) ?? 0
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(error.message)
      process.exitCode = 2
    } else if (isProblem(error)) {
      console.error(error.message)
      process.exitCode = 1
    } else throw error
  }
}

/** By its name: one that is thrown while a page is rendered is of the bundle's own copy of the class. */
function isProblem(error: unknown): error is Error {
  return error instanceof Error && error.name === 'ProblemError'
}
