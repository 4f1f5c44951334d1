import type { Problem } from '../files/problem.ts'
import { unknownName } from '../files/problem.ts'
import type { State } from '../files/states.ts'
import type { Workshop } from '../lesson/workshop.ts'

/** A comment that says which step has something to do here: `# FIXME: Task 2.4: open the port`. */
const mark = /^\s*(?:#|\/\/|--|;|%|<!--|\/\*|\{-)\s*FIXME:?\s+(?:Task|Step)\s+([\w.]*\w)/

/** Marks of start files that name no step, and those that are still there after the solution of their step. */
export function checkMarks({ start, states, tasks, config }: Workshop): Problem[] {
  const steps = tasks.flatMap((task) => task.steps.map(({ id }) => id))
  const strange = marksOf(start, config.files)
    .filter(({ step }) => !steps.includes(step))
    .map(({ step, place, found }) => ({ ...unknownName(place, 'step', step, steps), found }))
  return [...strange, ...states.flatMap((state) => marksLeft(state, config.files))]
}

function marksLeft({ name, files, patch }: State, folder: string): Problem[] {
  if (patch === undefined) return []
  return marksOf(files, folder)
    .filter(({ step }) => step === name)
    .map(({ place, found }) => ({
      place: { file: patch.file },
      message: `The mark of step ${name} is still in \`${place.file}\` after its solution`,
      expected: 'a patch that takes it away',
      found,
    }))
}

function marksOf(files: State['files'], folder: string) {
  return [...files].flatMap(([file, text]) => {
    if (!text.includes('FIXME')) return []
    return text.split('\n').flatMap((line, index) => {
      const step = mark.exec(line)?.[1]
      const place = { file: `${folder}/${file}`, line: index + 1 }
      return step === undefined ? [] : [{ step, place, found: line.trim() }]
    })
  })
}
