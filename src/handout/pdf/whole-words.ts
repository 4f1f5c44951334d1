/**
 * Runs inside the page, which is as wide as what is printed: keeps the words of code on one line, `--unit` and the names
 * of files among them, which a browser breaks after a hyphen. No property of CSS forbids that alone. Where a word needs more than
 * a line it is broken at the edge.
 */
export function keepWords(): void {
  /** The text nodes of an element, with where each begins in its text. */
  const textsOf = (element: Element): { node: Text; start: number }[] => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const texts: { node: Text; start: number }[] = []
    let start = 0
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!(node instanceof Text)) continue
      texts.push({ node, start })
      start += node.length
    }
    return texts
  }
  /** Puts what a text node has of a word into an element of its own. */
  const wrap = (node: Text, from: number, to: number): HTMLElement => {
    const part = node.splitText(from)
    part.splitText(to - from)
    const span = document.createElement('span')
    span.className = 'word'
    part.replaceWith(span)
    span.append(part)
    return span
  }
  const boxOf = (element: Element): Element => {
    let box = element
    while (box.parentElement !== null && getComputedStyle(box).display === 'inline') {
      box = box.parentElement
    }
    return box
  }
  const room = (box: Element): number => {
    const { paddingLeft, paddingRight } = getComputedStyle(box)
    return box.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
  }
  const width = (word: readonly HTMLElement[]): number =>
    word.reduce((sum, part) => sum + part.getBoundingClientRect().width, 0)
  /** Whether a row or a table has become too wide, which gives its words the room that they need. */
  const stretches = (element: Element): boolean => {
    const { display } = getComputedStyle(element)
    if (display === 'table') return element.clientWidth > (element.parentElement?.clientWidth ?? 0)
    return /flex|grid/.test(display) && element.scrollWidth > element.clientWidth + 1
  }
  const stretched = (element: Element | null): boolean =>
    element !== null && (stretches(element) || stretched(element.parentElement))

  const words: HTMLElement[][] = []
  for (const code of document.querySelectorAll('code, .output-line')) {
    const texts = textsOf(code)
    const hyphened = [...code.textContent.matchAll(/\S+/g)].filter(([text]) => /-./.test(text))
    // From the end, so that what comes before stays where it is.
    for (const { 0: text, index } of hyphened.reverse()) {
      const word = texts.flatMap(({ node, start }) => {
        const from = Math.max(index - start, 0)
        const to = Math.min(index + text.length - start, node.length)
        return from < to ? [wrap(node, from, to)] : []
      })
      words.push(word)
    }
  }
  const long = words.filter((word) => word[0] !== undefined && width(word) > room(boxOf(word[0])))
  for (const part of long.flat()) part.classList.add('long')
  const pushing = words.filter(([first]) => first !== undefined && stretched(first))
  for (const part of pushing.flat()) part.classList.add('long')
}
