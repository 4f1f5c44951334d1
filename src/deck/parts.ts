/** The pieces that the words inside a question hand to it. */
const names = ['prompt', 'right', 'wrong', 'reason', 'look'] as const
export type PartName = (typeof names)[number]

const [begin, middle] = ['\u001e', '\u001f']

/** A piece as text among other HTML; control characters, which no page holds, mark its bounds. */
export function writePart(name: PartName, html: string): string {
  return `${begin}${name}${middle}${html.trim()}`
}

/** The pieces in their order. */
export function readParts(text: string): { readonly name: PartName; readonly html: string }[] {
  return text.split(begin).flatMap((part) => {
    const [label, html] = part.split(middle)
    const name = names.find((one) => one === label)
    return name === undefined || html === undefined ? [] : [{ name, html: html.trim() }]
  })
}
