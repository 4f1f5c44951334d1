import assert from 'node:assert/strict'
import fc from 'fast-check'

/** Cases of a property in one test run; `npm run fuzz` asks for more. */
const usual = 2000
/** A case that takes longer, in ms of the processor, hangs for whoever writes the page. */
const longest = 1000
/** How old the time of the processor may be that a slow case is compared with, in ms: asking takes longer than most cases. */
const oldest = 100
/** Between two lines of progress, in ms. */
const pause = 5000

/**
 * Tries a property on FUZZ_RUNS cases, or on a few; none may take longer than a second. `share` is for properties
 * whose cases are slow. fast-check prints the seed of a failure; FUZZ_SEED tries the same cases again.
 *
 * @throws Error with the smallest case that it found for which `check` throws
 */
export function holds<Case>(
  cases: fc.Arbitrary<Case>,
  check: (one: Case) => void,
  share = 1,
): void {
  const { FUZZ_RUNS: runs, FUZZ_SEED: seed } = process.env
  const count = Math.max(1, Math.round(Number(runs ?? usual) * share))
  let tried = 0
  let told = Date.now()
  let asked = -oldest
  let used = 0
  const property = fc.property(cases, (one) => {
    tried++
    if (runs !== undefined && Date.now() - told > pause) {
      told = Date.now()
      console.error(`  ${tried} of ${count} cases`)
    }
    const began = performance.now()
    if (began - asked > oldest) {
      asked = began
      used = processorMs()
    }
    check(one)
    if (performance.now() - began < longest) return
    const took = processorMs() - used - (began - asked)
    assert.ok(took < longest, `took ${took} ms`)
  })
  fc.assert(property, { numRuns: count, ...(seed === undefined ? {} : { seed: Number(seed) }) })
}

/** The time that the processor has worked for this process. */
function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
