import { formatPlace } from '../../workshop/problem.ts'
import { prompt } from '../../console/prompt.ts'
import type { PlannedCommand } from '../plan.ts'
import type { Result } from '../rehearse.ts'

/** A command as it is named in messages: its prompt and its first line. */
export function title({ command }: PlannedCommand): string {
  const [first = '', ...more] = command.text.split('\n')
  return prompt(command.machine, command.root) + first + (more.length > 0 ? ' …' : '')
}

/** How many commands of some results came to each end. */
export function count(results: readonly Result[]): Record<Result['verdict'], number> {
  const counts = { passed: 0, failed: 0, 'not run': 0, walked: 0 }
  for (const { verdict } of results) counts[verdict]++
  return counts
}

/** The results by task, in order. */
export function byTask(results: readonly Result[]): Map<string, Result[]> {
  const tasks = new Map<string, Result[]>()
  for (const result of results) {
    const own = tasks.get(result.planned.task) ?? []
    own.push(result)
    tasks.set(result.planned.task, own)
  }
  return tasks
}

/** What a rehearsal prints at its end: every difference, the reasons of what was left out, a table. */
export function summary(results: readonly Result[]): string {
  const failed = results.filter(({ verdict }) => verdict === 'failed').map(failure)
  return [...failed, reasons(results), table(results)].filter((part) => part !== '').join('\n\n')
}

function failure({ planned, differences }: Result): string {
  const lines = differences.flatMap(({ expected, found }) => [
    `    expected: ${indent(expected)}`,
    `    found:    ${indent(found)}`,
  ])
  return [`${formatPlace(planned.place)}  ${title(planned)}`, ...lines].join('\n')
}

function indent(text: string): string {
  const lines = text.split('\n')
  const shown =
    lines.length > 20 ? [...lines.slice(0, 20), `… ${lines.length - 20} more lines`] : lines
  return shown.join('\n              ')
}

function reasons(results: readonly Result[]): string {
  const counts = new Map<string, number>()
  for (const { reason, verdict } of results) {
    if (reason === undefined || verdict === 'walked') continue
    const key = verdict === 'not run' ? `not run: ${reason}` : `not recorded: ${reason}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].map(([reason, times]) => `${String(times).padStart(3)} × ${reason}`).join('\n')
}

function table(results: readonly Result[]): string {
  const rows = [...byTask(results)].map(([task, own]) => [task, own] as const)
  const width = Math.max(...rows.map(([task]) => task.length), 'together'.length)
  const line = (name: string, own: readonly Result[]) => {
    const { passed, failed, 'not run': out, walked } = count(own)
    const seconds = own.reduce((sum, { seen }) => sum + (seen?.seconds ?? 0), 0)
    const cells = [passed, failed, out, walked].map((number) => String(number).padStart(9))
    return `${name.padEnd(width)}${cells.join('')}${`${seconds.toFixed(1)} s`.padStart(10)}`
  }
  const heads = ['passed', 'failed', 'not run', 'walked'].map((head) => head.padStart(9)).join('')
  return [
    ' '.repeat(width) + heads + 'time'.padStart(10),
    ...rows.map(([task, own]) => line(task, own)),
    line('together', results),
  ].join('\n')
}
