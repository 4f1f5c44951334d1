import { formatPlace } from '../../files/problem.ts'
import type { Result } from '../rehearse.ts'
import type { TriedCheck } from '../try-check.ts'
import { checkSuite } from './checks.ts'
import { escape } from './escape.ts'
import { byTask, count, title } from './summary.ts'

/** The results as JUnit XML: a test suite a task, a test case a command; and a suite of the checks. */
export function junit(results: readonly Result[], tried: readonly TriedCheck[]): string {
  const counted = results.filter(({ verdict }) => verdict !== 'walked')
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${numbers(counted)}>`,
    ...[...byTask(counted)].flatMap(([task, own]) => [
      `  <testsuite name="${escape(task)}" ${numbers(own)}>`,
      ...own.map(testCase),
      '  </testsuite>',
    ]),
    ...checkSuite(tried),
    '</testsuites>',
    '',
  ].join('\n')
}

function numbers(results: readonly Result[]): string {
  const { failed, played, 'not run': out } = count(results)
  const time = results.reduce((sum, { seen }) => sum + (seen?.seconds ?? 0), 0)
  return `tests="${results.length}" failures="${failed}" skipped="${out + played}" time="${time.toFixed(3)}"`
}

function testCase({ planned, verdict, seen, differences, reason }: Result): string {
  const name = escape(`${formatPlace(planned.place)} ${title(planned)}`)
  const time = (seen?.seconds ?? 0).toFixed(3)
  const open = `    <testcase classname="${escape(planned.step ?? planned.task)}" name="${name}" time="${time}">`
  const inner =
    verdict === 'not run' || verdict === 'played'
      ? [`      <skipped message="${verdict}: ${escape(reason ?? '')}"/>`]
      : differences.map(
          ({ expected, found }) =>
            `      <failure message="expected ${escape(expected)}">${escape(found)}</failure>`,
        )
  const output = seen === undefined ? [] : [`      <system-out>${escape(seen.output)}</system-out>`]
  return [open, ...inner, ...output, '    </testcase>'].join('\n')
}
