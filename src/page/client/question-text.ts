import * as words from '../../interface/current.ts'
/** Where a reader is who asks for help. */
export interface Asked {
  readonly workshop: string
  /** The step with its number. */
  readonly title: string
  readonly address: string
  /** The steps that were ticked. */
  readonly done: readonly string[]
  /** How many hints of the step were opened, and how many there are. */
  readonly opened: number
  readonly hints: number
}

/** A question for a chat: where the reader is, and what whoever answers will want to know. */
export function questionText({ workshop, title, address, done, opened, hints }: Asked): string {
  const steps = [...done].sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
  return [
    words.stuckQuestion(title, workshop),
    address,
    words.doneSoFar(steps),
    ...(hints === 0 ? [] : [words.hintsRead(opened, hints)]),
    '',
    ...words.questionForm,
    '',
  ].join('\n')
}
