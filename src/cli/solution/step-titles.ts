/** The titles of all steps by their number, as the headings of the tasks have them, without marks of Markdown. */
export function stepTitles(tasks: Readonly<Record<string, string>>): Map<string, string> {
  const headings = Object.values(tasks).flatMap((text) => [
    ...text.matchAll(/^## +(\d+\.\d+) +(.+?) *\r?$/gm),
  ])
  return new Map(
    headings.map(([, step = '', title = '']) => [step, title.replace(/[`*_]/g, '')] as const),
  )
}
