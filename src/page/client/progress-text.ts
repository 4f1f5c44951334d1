import * as words from '../../interface/current.ts'
/**
 * Progress as a short text for a chat: `Task 2: 2.1 ✓ 2.2 ✓ 2.3 · …`, one line a task that was begun,
 * and how many steps are done in all.
 */
export function progressText(
  title: string,
  tasks: readonly { readonly name: string; readonly steps: readonly string[] }[],
  ticks: Readonly<Record<string, true>>,
): string {
  const all = tasks.flatMap(({ steps }) => steps)
  const done = all.filter((step) => ticks[step])
  const begun = tasks
    .filter(({ steps }) => steps.some((step) => ticks[step]))
    .map(({ steps }) => steps.map((step) => `${step} ${ticks[step] ? '✓' : '·'}`).join('  '))
  return [
    ...(title === '' ? [] : [title.trim()]),
    words.stepsDone(done.length, all.length),
    ...begun,
  ].join('\n')
}
