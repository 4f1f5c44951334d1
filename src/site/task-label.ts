/** What a task is called beside its title: `Task 2`, `Task` where its name has no number, or `Appendix`. */
export function taskLabel({
  name,
  course,
}: {
  readonly name: string
  readonly course: boolean
}): string {
  const [number] = /^\d+/.exec(name) ?? []
  return course ? ['Task', ...(number === undefined ? [] : [number])].join(' ') : 'Appendix'
}

/** A span of time in words, in minutes. */
export function minutesLabel({ min, max }: { readonly min: number; readonly max: number }): string {
  return min === max ? `${min} min` : `${min}–${max} min`
}
