import type { TestEvent } from 'node:test/reporters'
import type { SkippedTest } from './untested.ts'

/** A reporter for Node's test runner: a line of JSON for each test that was skipped, with its reason. */
export default async function* skippedTests(
  events: AsyncIterable<TestEvent>,
): AsyncGenerator<string> {
  for await (const { type, data } of events) {
    if (type !== 'test:pass' || data.skip === undefined || data.skip === false) continue
    const skipped: SkippedTest = {
      file: data.file ?? '',
      why: typeof data.skip === 'string' ? data.skip : 'it gives no reason',
    }
    yield `${JSON.stringify(skipped)}\n`
  }
}
