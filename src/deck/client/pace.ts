/** Minutes that passed since a time in ms. */
export function spent(since: number): number {
  return (Date.now() - since) / 60_000
}

/**
 * Time used, and how that compares with the plan of the slide: `plan` is when its step begins and
 * ends, in minutes; within the step one is on time.
 */
export function pace(used: number, plan: string | undefined): string {
  const passed = `${Math.floor(used)} min`
  if (plan === undefined) return passed
  const [begin = 0, end = 0] = plan.split(' ').map(Number)
  const behind = Math.round(used - end)
  const ahead = Math.round(begin - used)
  if (behind > 0) return `${passed}, ${behind} min behind`
  return ahead > 0 ? `${passed}, ${ahead} min ahead` : `${passed}, on time`
}
