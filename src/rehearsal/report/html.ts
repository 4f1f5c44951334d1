import { formatPlace } from '../../workshop/problem.ts'
import type { Result } from '../rehearse.ts'
import { escape } from './escape.ts'
import { byTask, count } from './summary.ts'

const style = `
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff }
pre { overflow-x: auto; padding: .5rem; background: #f3f3f3; margin: .25rem 0 }
section section { border-left: .4rem solid #2a7a2a; padding-left: 1rem; margin: 1rem 0 }
.failed { border-color: #b00020 } .not-run, .walked { border-color: #767676 }
dt { font-weight: bold } dd { margin: 0 } h3 { font-size: 1rem; margin: 0 }
`

/** The results as one page that needs nothing else: every command, what was expected and seen. */
export function html(
  title: string,
  results: readonly Result[],
  about: ReadonlyMap<string, string>,
): string {
  const { passed, failed, 'not run': out, walked } = count(results)
  const facts = [...about].map(([name, value]) => `<dt>${escape(name)}<dd>${escape(value)}`)
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Rehearsal: ${escape(title)}</title>
<style>${style}</style>
<h1>Rehearsal: ${escape(title)}</h1>
<p>${passed} passed, ${failed} failed, ${out} not run, ${walked} run only to get to the task.
<dl>${facts.join('')}</dl>
${[...byTask(results)].map(([task, own]) => `<section>\n<h2>${escape(task)}</h2>\n${own.map(command).join('\n')}\n</section>`).join('\n')}
</html>
`
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
      : `<p>${verdict === 'not run' ? 'Not run' : 'Not recorded'}: ${escape(reason)}`,
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
