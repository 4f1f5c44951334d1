import { formatPlace } from '../../files/problem.ts'
import { promptOf } from '../../console/command.ts'
import type { PlannedCommand } from '../plan.ts'
import type { Result } from '../rehearse.ts'

/** A command as it is named in messages: its prompt and its first line, and the mistake that it shows. */
export function title({ command, mistake }: PlannedCommand): string {
  const [first = '', ...more] = command.text.split('\n')
  const typed = `${promptOf(command)} ${first}` + (more.length > 0 ? ' …' : '')
  return mistake === undefined ? typed : `${typed} (the mistake ${mistake})`
}

/** How many commands of some results came to each end. */
export function count(results: readonly Result[]): Record<Result['verdict'], number> {
  const counts = { passed: 0, played: 0, failed: 0, 'not run': 0, walked: 0 }
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

/**
 * What a rehearsal prints at its end: every difference with what the command printed, the reasons of
 * what was left out or played, a table, and how much was compared.
 */
export function summary(results: readonly Result[]): string {
  const failed = results.filter(({ verdict }) => verdict === 'failed').map(failure)
  return [...failed, reasons(results), table(results), comparison(results)]
    .filter((part) => part !== '')
    .join('\n\n')
}

function failure({ planned, seen, differences }: Result): string {
  const lines = differences.flatMap(({ expected, found }) => [
    `    expected: ${indent(expected)}`,
    `    found:    ${indent(found)}`,
  ])
  const output =
    seen === undefined || seen.output === '' ? [] : [`    output:   ${end(seen.output)}`]
  return [`${formatPlace(planned.place)}  ${title(planned)}`, ...lines, ...output].join('\n')
}

const mostLines = 20
const margin = '\n              '

function indent(text: string): string {
  const lines = text.split('\n')
  const more = lines.length - mostLines
  const shown = more > 0 ? [...lines.slice(0, mostLines), `… ${more} more lines`] : lines
  return shown.join(margin)
}

/** The last lines of what a command printed: there it says why it failed. */
function end(text: string): string {
  const lines = text.split('\n')
  const before = lines.length - mostLines
  const shown = before > 0 ? [`… ${before} lines before`, ...lines.slice(-mostLines)] : lines
  return shown.join(margin)
}

function comparison(results: readonly Result[]): string {
  const comparable = results.filter(({ recorded }) => recorded)
  const compared = comparable.filter((result) => result.compared)
  return `compared with the recordings: ${compared.length} of ${comparable.length}`
}

function reasons(results: readonly Result[]): string {
  const counts = new Map<string, number>()
  for (const { reason, verdict } of results) {
    if (reason === undefined || verdict === 'walked') continue
    const key = `${verdict === 'not run' ? 'not run' : 'played'}: ${reason}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].map(([reason, times]) => `${String(times).padStart(3)} × ${reason}`).join('\n')
}

function table(results: readonly Result[]): string {
  const rows = [...byTask(results)].map(([task, own]) => [task, own] as const)
  const width = Math.max(...rows.map(([task]) => task.length), 'together'.length)
  const line = (name: string, own: readonly Result[]) => {
    const { passed, played, failed, 'not run': out, walked } = count(own)
    const seconds = own.reduce((sum, { seen }) => sum + (seen?.seconds ?? 0), 0)
    const cells = [passed, played, failed, out, walked].map((number) => String(number).padStart(9))
    return `${name.padEnd(width)}${cells.join('')}${`${seconds.toFixed(1)} s`.padStart(10)}`
  }
  const names = ['passed', 'played', 'failed', 'not run', 'walked']
  const heads = names.map((head) => head.padStart(9)).join('')
  return [
    ' '.repeat(width) + heads + 'time'.padStart(10),
    ...rows.map(([task, own]) => line(task, own)),
    line('together', results),
  ].join('\n')
}
