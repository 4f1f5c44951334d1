/** One line of the result: what was measured, and what it may be at most. */
export interface Budget {
  readonly what: string
  readonly measured: number
  readonly atMost: number
  /** `ms`, `kB`; a ratio has none. */
  readonly unit?: string
}

/** Whether a budget is kept. */
export function holds({ measured, atMost }: Budget): boolean {
  return measured <= atMost
}

/** The budgets as a table of text, the missed ones named as such. */
export function budgetTable(budgets: readonly Budget[]): string {
  const rows = [
    ['', 'budget', 'measured', ''],
    ...budgets.map((budget) => [
      budget.what,
      `≤ ${amount(budget.atMost, budget.unit)}`,
      amount(budget.measured, budget.unit),
      holds(budget) ? 'ok' : 'missed',
    ]),
  ]
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0
          return column === 1 || column === 2 ? cell.padStart(width) : cell.padEnd(width)
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function amount(value: number, unit: string | undefined): string {
  if (unit === undefined) return value.toFixed(2)
  return `${unit === 'ms' ? value.toFixed(0) : value.toFixed(1)} ${unit}`
}
