import type { Question } from '../lesson/block.ts'
import { blocksOf, type Task } from '../lesson/task.ts'
import { type AnswerSpace, answerLines } from './answer-space.ts'

/** What paper says of a question besides its text. */
export interface QuestionOnPaper {
  /** Its number within its task, which is the same in every edition. */
  readonly number: number
  /** The room for an answer that is written, where one is. */
  readonly space: AnswerSpace | undefined
  /** Whether the page goes on to show what happens, once it is answered. */
  readonly looks: boolean
}

/** As many lines as the author says; else, where an answer is typed, as many as the right one needs. */
function spaceOf({ type, choices, space }: Question): AnswerSpace | undefined {
  if (space !== undefined) return { count: space, width: 'whole' }
  if (type !== 'typed') return undefined
  return answerLines(choices.filter(({ right }) => right).map(({ text }) => text.length))
}

/** The questions of all tasks by their ids. */
export function questionsOnPaper(tasks: readonly Task[]): ReadonlyMap<string, QuestionOnPaper> {
  return new Map(
    tasks.flatMap((task) =>
      blocksOf(task)
        .filter((block) => block.kind === 'question')
        .map((question, index) => {
          const { id, look } = question
          return [id, { number: index + 1, space: spaceOf(question), looks: look.length > 0 }]
        }),
    ),
  )
}
