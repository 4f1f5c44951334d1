/** How many tasks are listed before and behind the one that is read. */
const reach = 12

/**
 * The tasks that a page lists beside itself: all of a course that a person can look over; of a longer
 * one those around `current`, counted from 0, or the first ones.
 */
export function nearTasks<T>(tasks: readonly T[], current: number): readonly T[] {
  const listed = 2 * reach + 1
  if (tasks.length <= listed) return tasks
  const first = Math.min(Math.max(current - reach, 0), tasks.length - listed)
  return tasks.slice(first, first + listed)
}
