/** At most so many lines of an output: its beginning, its end, and between them how many are left out. */
export function cutOutput(output: string, most: number): string {
  const lines = output.split('\n')
  if (lines.length <= most) return output
  const tail = Math.floor((most - 1) / 2)
  const head = most - 1 - tail
  const cut = `… ${lines.length - head - tail} lines …`
  return [...lines.slice(0, head), cut, ...lines.slice(lines.length - tail)].join('\n')
}
