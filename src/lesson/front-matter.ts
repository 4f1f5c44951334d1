import { ProblemError } from '../files/problem.ts'

/**
 * Checks that a page begins with front matter that ends, which the MDX parser would read as text.
 *
 * @param page what the page is, such as `A task`
 * @param keys what its front matter has to say
 * @throws ProblemError where it does not
 */
export function requireFrontMatter(file: string, source: string, page: string, keys: string): void {
  const [first = '', ...lines] = source.split('\n')
  if (first.trimEnd() !== '---') {
    throw new ProblemError({
      place: { file, line: 1 },
      message: `${page} begins with its front matter`,
      expected: `\`---\`, the ${keys}, \`---\``,
      found: source.trim() === '' ? 'an empty file' : first.trim() === '' ? 'an empty line' : first,
    })
  }
  const end = lines.findIndex((line) => line.trimEnd() === '---')
  const heading = lines.findIndex((line) => /^#+ |^<[A-Z]|^import /.test(line))
  if (end >= 0 && (heading < 0 || end < heading)) return
  const until = lines.findIndex((line, index) => line.trim() === '' || index === heading)
  throw new ProblemError({
    place: { file, line: until < 0 ? lines.length + 1 : until + 2 },
    message: 'The front matter does not end',
    expected: '`---` on a line of its own',
    found: lines[until]?.trim() || 'an empty line',
  })
}
