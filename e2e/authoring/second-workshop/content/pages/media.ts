/** Where a copy can lie. */
export const media: readonly { readonly name: string; readonly years: number }[] = [
  { name: 'A disk', years: 5 },
  { name: 'A tape', years: 30 },
]
