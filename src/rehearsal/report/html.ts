import { formatPlace } from '../../files/problem.ts'
import type { Result } from '../rehearse.ts'
import type { TriedCheck } from '../try-check.ts'
import { checkTable, countChecks } from './checks.ts'
import { escape } from './escape.ts'
import { byTask, count } from './summary.ts'

const style = `
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff }
pre { overflow-x: auto; padding: .5rem; background: #f3f3f3; margin: .25rem 0 }
section section { border-left: .4rem solid #2a7a2a; padding-left: 1rem; margin: 1rem 0 }
.failed { border-color: #b00020 } .not-run, .played, .walked { border-color: #767676 }
td, th { text-align: left; padding: 0 1rem .25rem 0; vertical-align: top }
dt { font-weight: bold } dd { margin: 0 } h3 { font-size: 1rem; margin: 0 }
`

/**
 * The results as one page that needs nothing else: what failed, the checks, then every command, with what was
 * expected and seen.
 */
export function html(
  title: string,
  results: readonly Result[],
  machines: ReadonlyMap<string, string>,
  tried: readonly TriedCheck[],
): string {
  const checks = countChecks(tried)
  const { passed, played, failed, 'not run': out, walked } = count(results)
  const failures = results.filter(({ verdict }) => verdict === 'failed')
  const facts = [...machines].map(([name, value]) => `<dt>${escape(name)}<dd>${escape(value)}`)
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Rehearsal: ${escape(title)}</title>
<style>${style}</style>
<h1>Rehearsal: ${escape(title)}</h1>
<p>${passed} passed, ${played} played, ${failed} failed, ${out} not run, ${walked} run only to get to the task.
${checks.all === 0 ? '' : `<p>checks: ${checks.right} of ${checks.all} fail before their step, and pass after it and at the end.`}
<dl>${facts.join('')}</dl>
${failures.length === 0 ? '' : section('Failed', failures)}
${checkTable(tried)}
${[...byTask(results)].map(([task, own]) => section(task, own)).join('\n')}
</html>
`
}

function section(heading: string, results: readonly Result[]): string {
  return `<section>\n<h2>${escape(heading)}</h2>\n${results.map(command).join('\n')}\n</section>`
}

function command({ planned, verdict, seen, differences, reason }: Result): string {
  const { place, command, step } = planned
  const time = seen === undefined ? '' : `, ${seen.seconds.toFixed(1)} s`
  const exit = seen?.exit === undefined ? '' : `, exit status ${seen.exit}`
  const invalid =
    seen?.invalid === true ? '<p>It printed bytes that are no UTF-8; they are left out.' : ''
  const rows = differences.map(
    ({ expected, found }) =>
      `<dl><dt>expected<dd><pre>${escape(expected)}</pre><dt>found<dd><pre>${escape(found)}</pre></dl>`,
  )
  return [
    `<section class="${verdict.replace(' ', '-')}">`,
    `<h3>${escape(step ?? '')} ${verdict}${time}${exit}</h3>`,
    `<p>${escape(formatPlace(place))}`,
    `<pre>${command.lines.map(escape).join('\n')}</pre>`,
    reason === undefined
      ? ''
      : `<p>${verdict === 'not run' ? 'Not run' : 'Played'}: ${escape(reason)}`,
    ...rows,
    invalid,
    seen === undefined || seen.output === ''
      ? ''
      : `<details${verdict === 'failed' ? ' open' : ''}><summary>Output</summary><pre>${escape(seen.output)}</pre></details>`,
    '</section>',
  ]
    .filter((line) => line !== '')
    .join('\n')
}
