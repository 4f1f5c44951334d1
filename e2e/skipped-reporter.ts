import { appendFileSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import type { SkippedTest } from '../src/cli/untested.ts'

/** Writes a line of JSON into a file for each test that was skipped, with its reason. */
export default class SkippedReporter implements Reporter {
  readonly #file: string

  constructor({ file }: { readonly file: string }) {
    this.#file = file
    mkdirSync(path.dirname(file), { recursive: true })
    rmSync(file, { force: true })
  }

  onTestEnd({ location, annotations }: TestCase, { status }: TestResult): void {
    if (status !== 'skipped') return
    const why = annotations.find(({ type }) => type === 'skip')?.description
    const skipped: SkippedTest = { file: location.file, why: why ?? 'it gives no reason' }
    appendFileSync(this.#file, `${JSON.stringify(skipped)}\n`)
  }
}
