import type { Parameters } from 'fast-check'

/** Cases of a property in one test run; `npm run fuzz` asks for more. */
const usual = 300

/**
 * How often a property is tried: FUZZ_RUNS times where that is set. fast-check prints the seed of a
 * failure; FUZZ_SEED tries the same cases again.
 */
export function fuzzRuns(share = 1): Parameters<unknown> {
  const runs = Number(process.env['FUZZ_RUNS'] ?? usual)
  const seed = process.env['FUZZ_SEED']
  return {
    numRuns: Math.max(1, Math.round(runs * share)),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
  }
}
