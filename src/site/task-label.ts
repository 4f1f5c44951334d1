import * as words from '../interface/current.ts'
/** What a task is called beside its title: `Task 2`, `Task` where its name has no number, or `Appendix`. */
export function taskLabel({
  name,
  course,
}: {
  readonly name: string
  readonly course: boolean
}): string {
  return course ? words.task(taskNumber({ name })) : words.appendix
}

/** The number that the name of a task begins with. */
export function taskNumber({ name }: { readonly name: string }): string | undefined {
  return /^\d+/.exec(name)?.[0]
}

/** A span of time in words, in minutes. */
export function minutesLabel({ min, max }: { readonly min: number; readonly max: number }): string {
  return words.span(min, max)
}
