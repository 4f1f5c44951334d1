/** The steps of a task, from its meter. */
export function stepsOf(meter: HTMLElement): string[] {
  return (meter.dataset['steps'] ?? '').split(' ').filter(Boolean)
}
