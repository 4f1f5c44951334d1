import { formatPlace } from '../../files/problem.ts'
import { type Moment, moments } from '../checks.ts'
import type { TriedCheck } from '../try-check.ts'
import { escape } from './escape.ts'

const titles: Readonly<Record<Moment, string>> = {
  before: 'before its work',
  after: 'after it',
  end: 'at the end',
}

/** How many checks did what they have to at every moment, of those that were tried. */
export function countChecks(tried: readonly TriedCheck[]): { right: number; all: number } {
  const steps = Map.groupBy(
    tried.filter(({ verdict }) => verdict !== 'not run'),
    ({ check }) => check.step,
  )
  const right = [...steps.values()].filter((own) =>
    own.every(({ verdict }) => verdict !== 'failed'),
  )
  return { right: right.length, all: steps.size }
}

/** What is printed of the checks: those that failed with what they said, why some were not tried, and how many hold. */
export function checkSummary(tried: readonly TriedCheck[]): string {
  if (tried.length === 0) return ''
  const { right, all } = countChecks(tried)
  const reasons = Map.groupBy(
    tried.filter(({ verdict, moment }) => verdict === 'not run' && moment === 'before'),
    ({ output }) => output,
  )
  return [
    ...tried.filter(({ verdict }) => verdict === 'failed').map(failure),
    ...[...reasons].map(
      ([reason, own]) =>
        `checks not tried: ${own.map(({ check }) => check.step).join(', ')} (${reason})`,
    ),
    `checks: ${right} of ${all} fail before their step, and pass after it and at the end`,
  ].join('\n')
}

function failure({ check, moment, exit, output }: TriedCheck): string {
  return [
    `${formatPlace(check.place)}  ${check.command}, ${titles[moment]}`,
    `    expected: ${expectation(moment)}`,
    `    found:    ${exit === undefined ? 'it did not end' : `status ${exit}`}`,
    `    output:   ${output.split('\n').join('\n              ')}`,
  ].join('\n')
}

function expectation(moment: Moment): string {
  return moment === 'before' ? 'status 1: something is missing' : 'status 0: it is done'
}

/** The checks as a table of HTML, a row a step and a column a moment; what failed has its output below. */
export function checkTable(tried: readonly TriedCheck[]): string {
  if (tried.length === 0) return ''
  const rows = [...Map.groupBy(tried, ({ check }) => check.step)].map(([step, own]) => {
    const cells = moments.map((moment) => {
      const one = own.find((each) => each.moment === moment)
      return `<td>${one === undefined ? '' : escape(cell(one))}`
    })
    return `<tr><th scope="row">${escape(step)}${cells.join('')}`
  })
  const failures = tried.filter(({ verdict }) => verdict === 'failed')
  const heads = moments.map((moment) => `<th scope="col">${titles[moment]}`)
  return `<section>
<h2>Checks</h2>
<table><tr><th scope="col">Step${heads.join('')}
${rows.join('\n')}
</table>
${failures.map((one) => `<section class="failed"><pre>${escape(failure(one))}</pre></section>`).join('\n')}
</section>`
}

function cell({ verdict, moment, exit, output }: TriedCheck): string {
  if (verdict === 'not run') return `not tried: ${output}`
  if (verdict === 'passed') return moment === 'before' ? 'missing, as it should be' : 'done'
  return `wrong: ${exit === undefined ? 'no end' : `status ${exit}`}`
}

/** The checks as one suite of JUnit XML. */
export function checkSuite(tried: readonly TriedCheck[]): string[] {
  if (tried.length === 0) return []
  const number = (verdict: TriedCheck['verdict']): number =>
    tried.filter((one) => one.verdict === verdict).length
  return [
    `  <testsuite name="checks" tests="${tried.length}" failures="${number('failed')}" skipped="${number('not run')}">`,
    ...tried.flatMap((one) => [
      `    <testcase classname="${escape(one.check.step)}" name="${escape(`${one.check.command}, ${titles[one.moment]}`)}">`,
      ...(one.verdict === 'not run' ? [`      <skipped message="${escape(one.output)}"/>`] : []),
      ...(one.verdict === 'failed'
        ? [
            `      <failure message="expected ${expectation(one.moment)}">${escape(one.output)}</failure>`,
          ]
        : []),
      '    </testcase>',
    ]),
    '  </testsuite>',
  ]
}
