import { blocksOf, type Task } from '../lesson/task.ts'
import { type AnswerSpace, answerLines } from './answer-space.ts'

/** What paper says of a question besides its text. */
export interface QuestionOnPaper {
  /** Its number within its task, which is the same in every edition. */
  readonly number: number
  /** The room for an answer that is written. */
  readonly space: AnswerSpace
  /** Whether the page goes on to show what happens, once it is answered. */
  readonly looks: boolean
}

/** The questions of all tasks by their ids. */
export function questionsOnPaper(tasks: readonly Task[]): ReadonlyMap<string, QuestionOnPaper> {
  return new Map(
    tasks.flatMap((task) =>
      [...blocksOf(task)]
        .filter((block) => block.kind === 'question')
        .map(({ id, choices, look }, index) => {
          const lengths = choices.filter(({ right }) => right).map(({ text }) => text.length)
          const space = answerLines(lengths)
          return [id, { number: index + 1, space, looks: look.length > 0 }] as const
        }),
    ),
  )
}
