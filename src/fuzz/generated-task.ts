import fc from 'fast-check'
import { code, escaped, fenced, lineOfText } from './markdown.ts'

/** A step of a generated task: what was written, in the words of the lesson. */
export interface GeneratedStep {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly code: string
  /** What its command printed. */
  readonly output: string
  readonly hint: string
  readonly prompt: string
  /** The right answer, then a wrong one. */
  readonly answers: readonly [string, string]
  readonly reason: string
}

/** A generated task. */
export interface GeneratedTask {
  readonly name: string
  readonly title: string
  readonly goal: string
  readonly steps: readonly GeneratedStep[]
}

/** A dash parts a choice from its reason, so that no choice can have one. */
const choice = lineOfText.map((text) => text.replaceAll('—', '-'))
/** An output is never cut by what it prints: no blanks at its ends. */
const output = code.map((text) => text.replaceAll('\t', ' ').trim())

/** A dash or a dot behind a number of a step is refused as a slip. */
const stepTitle = lineOfText.filter((text) => !/^[.,:)\]–—-]+\s/.test(text))

const step = fc.record({
  title: stepTitle,
  text: lineOfText,
  code,
  output,
  hint: lineOfText,
  prompt: lineOfText,
  answers: fc.tuple(choice, choice),
  reason: lineOfText,
})

/** So many tasks of some steps each. Their names and prompts differ, as those of any workshop have to. */
export function generatedTasks(count: number): fc.Arbitrary<GeneratedTask[]> {
  const task = fc.record({
    title: lineOfText,
    goal: lineOfText,
    steps: fc.array(step, { minLength: 1, maxLength: 4 }),
  })
  return fc.array(task, { minLength: count, maxLength: count }).map((tasks) =>
    tasks.map(({ title, goal, steps }, at) => ({
      name: `${at + 1}-generated`,
      title,
      goal,
      steps: steps.map((one, index) => ({
        ...one,
        id: `${at + 1}.${index + 1}`,
        prompt: `Which of ${at + 1}.${index + 1} ${one.prompt}`,
        answers: [`${one.answers[0]} 1`, `${one.answers[1]} 2`],
      })),
    })),
  )
}

/** The task as its author writes it. */
export function taskText({ title, goal, steps }: GeneratedTask): string {
  const front = { title, goal, before: 'Nothing.', after: 'All of it.' }
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return `---\n${lines.join('\n')}\nminutes: { min: 5, max: 9 }\n---\n\n${steps.map(stepText).join('\n')}`
}

function stepText({ id, title, text, code: source, hint, prompt, answers, reason }: GeneratedStep) {
  return `## ${id} ${escaped(title)}

${escaped(text)}

${fenced('text', source)}
<Do minutes="2">

1. Run it.
2. Read what it says.

\`\`\`console
laptop$ sh backup.sh ${id}
\`\`\`

</Do>

<Hint title="Where is ${id}?">

${escaped(hint)}

</Hint>

<Question>

${escaped(prompt)}

- [x] ${escaped(answers[0])} — ${escaped(reason)}
- [ ] ${escaped(answers[1])} — ${escaped(reason)}

</Question>
`
}
