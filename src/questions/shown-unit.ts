/** The unit in which readers are asked to answer: of `minutes | min`, which may both follow the number, the first. */
export function shownUnit(unit: string): string {
  return unit.split('|', 1).join('').trim()
}
