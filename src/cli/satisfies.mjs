/**
 * Whether a version is in a range of the form `^22.22.3 || >=26.3.0`, which is how `engines` of
 * package.json says which versions of Node there may be. In JavaScript, because the launcher asks it
 * on a Node that may be too old for anything else.
 *
 * @param {string} version such as `24.21.0`
 * @param {string} range alternatives, each with `^` or `>=` and a whole version
 */
export function satisfies(version, range) {
  const [major, ...rest] = numbersOf(version)
  return range.split('||').some((alternative) => {
    const [least, ...leastRest] = numbersOf(alternative)
    const later = major > least && !alternative.includes('^')
    return later || (major === least && compare(rest, leastRest) >= 0)
  })
}

/** @param {string} version */
function numbersOf(version) {
  return version
    .replace(/[^\d.]/g, '')
    .split('.')
    .map(Number)
}

/**
 * @param {readonly number[]} one
 * @param {readonly number[]} other
 */
function compare(one, other) {
  return one.map((number, index) => number - other[index]).find((step) => step !== 0) ?? 0
}
