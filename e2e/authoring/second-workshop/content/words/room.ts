/** The room that a number of copies needs, in words; nothing without a size. */
export function roomText(copies: number, gigabytes: number): string {
  return gigabytes > 0 ? `${copies} copies need ${copies * gigabytes} GB.` : ''
}
