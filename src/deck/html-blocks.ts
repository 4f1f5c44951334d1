const empty = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'source', 'wbr'])

/** The outermost elements of rendered HTML, each as it stands; text between them is left out. */
export function htmlBlocks(html: string): string[] {
  const blocks: string[] = []
  let depth = 0
  let begin = 0
  for (const tag of html.matchAll(/<(\/?)([a-z][\w-]*)(?:"[^"]*"|'[^']*'|[^>"'])*?(\/?)>/gi)) {
    const [text, close, name = '', selfClosed] = tag
    if (close === '') {
      if (depth === 0) begin = tag.index
      depth += 1
    }
    if (close !== '' || selfClosed !== '' || empty.has(name.toLowerCase())) depth -= 1
    if (depth === 0) blocks.push(html.slice(begin, tag.index + text.length))
  }
  return blocks
}
