/** A hyphen after which a word of code is broken. */
interface HyphenBreak {
  readonly text: string
  readonly inOutput: boolean
}

/** Runs inside the page: finds where a word of code goes on below its hyphen, if it could stand on a line. */
export function hyphenBreaks(): HyphenBreak[] {
  const bottom = (node: Text, at: number): number => {
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    return range.getBoundingClientRect().bottom
  }
  const found: HyphenBreak[] = []
  for (const code of document.querySelectorAll('code, .output-line')) {
    const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT)
    let before: { node: Text; at: number } | undefined
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!(node instanceof Text)) continue
      for (let at = 0; at < node.length; at++) {
        const character = node.data[at] ?? ''
        const broken =
          before?.node.data[before.at] === '-' &&
          /\S/.test(character) &&
          node.parentElement?.closest('.long') === null &&
          bottom(node, at) > bottom(before.node, before.at) + 4
        if (broken) {
          const text = code.textContent.trim().slice(0, 60)
          found.push({ text, inOutput: code.matches('.output-line') })
        }
        before = { node, at }
      }
    }
  }
  return found
}
