/** A source of numbers that look random and are the same at every run with the same seed. */
export interface Random {
  /** A whole number from `from` to `to`, both included. */
  readonly number: (from: number, to: number) => number
  /** One of several things, of which there is at least one. */
  readonly oneOf: <T>(things: readonly [T, ...T[]]) => T
}

/** The generator mulberry32: 32 bits of state, enough to make every page different. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const number = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return { number, oneOf: (things) => things[number(0, things.length - 1)] ?? things[0] }
}
