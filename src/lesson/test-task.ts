import { readTask, type ReadTask } from './read-task.ts'
import type { TaskContext } from './reader.ts'

/** Front matter of seven lines, for the tests of readers: their text begins in line 8. */
export const testFrontMatter =
  '---\ntitle: T\ngoal: G\nbefore: B\nafter: A\nminutes: { min: 1, max: 2 }\n---\n'

/** A workshop with one file, one machine and one value, for tests of readers. */
export const testContext: TaskContext = {
  language: 'en',
  states: [{ name: 'start', files: new Map([['a.sh', 'echo lamp\n']]) }],
  folder: 'workshop',
  binaries: ['lamp.bin'],
  machines: ['host'],
  values: { release: '26.05' },
  open: undefined,
  pictures: { 'content/pictures/x.png': { width: 4, height: 3 } },
  ownWords: ['Lamp'],
  recorded: () => undefined,
  rehearsed: { stage: undefined, recorded: false },
}

/** Reads a task of that workshop. */
export function readTestTask(
  file: string,
  text: string,
  context: Partial<TaskContext> = {},
): ReadTask {
  return readTask(file, testFrontMatter + text, true, { ...testContext, ...context })
}
