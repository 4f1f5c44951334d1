/**
 * Begins these jobs in their order, two at a time; gives what they give. After one that fails none is begun, and
 * its error is thrown when the other one has ended too: what both use can then be closed.
 */
export async function twoAtATime<Result>(
  jobs: readonly (() => Promise<Result>)[],
): Promise<Result[]> {
  const results: Result[] = []
  const errors: unknown[] = []
  const queue = [...jobs.entries()]
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, job] = next
      try {
        results[index] = await job()
      } catch (error) {
        errors.push(error)
        queue.length = 0
      }
    }
  }
  await Promise.all([work(), work()])
  if (errors.length > 0) throw errors[0]
  return results
}
