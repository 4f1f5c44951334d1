import { type Document, isScalar, visit, type YAMLError } from 'yaml'
import type { Problem } from './problem.ts'

const quotes = 'quotes around a text with a sign that YAML reads'

/** What an author does to mend an error, by the code that the library gives it. */
const faults: ReadonlyMap<string, readonly [message: string, expected: string]> = new Map([
  ['ALIAS_PROPS', ['An alias cannot have a name or a tag', quotes]],
  ['BAD_DQ_ESCAPE', ['A backslash in double quotes begins no escape', "single quotes: '…'"]],
  [
    'BAD_INDENT',
    ['The line is indented otherwise than those beside it', 'the same number of spaces'],
  ],
  ['BAD_SCALAR_START', ['No text can begin with this sign', quotes]],
  [
    'BLOCK_AS_IMPLICIT_KEY',
    ['The line is indented otherwise than those beside it', 'the same number of spaces'],
  ],
  ['DUPLICATE_KEY', ['The key is there twice', 'each key once']],
  ['MISSING_CHAR', ['A quote or a bracket is not closed', 'its other half in the same line']],
  [
    'MULTILINE_IMPLICIT_KEY',
    ['The line has no key', '`key: value`, with a space behind the colon'],
  ],
  ['MULTIPLE_DOCS', ['A second document begins', 'one document, without `---` between its lines']],
  ['TAB_AS_INDENT', ['A tab indents the line', 'spaces']],
  ['TAG_RESOLVE_FAILED', ['A `!` begins a tag that means nothing', quotes]],
  ['UNEXPECTED_TOKEN', ['The line goes on where its value has ended', quotes]],
])

/** An error of the YAML library as a problem of its author's file, which shows the line. */
export function yamlFault(
  { code, message, pos }: YAMLError,
  document: Document,
  text: string,
  file: string,
  lineAt: (offset: number) => number,
): Problem {
  const offset = code === 'MISSING_CHAR' ? openQuote(document, pos[0]) : pos[0]
  const end = text.indexOf('\n', offset)
  const found = text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? undefined : end).trim()
  const [told, expected] =
    code === 'BLOCK_AS_IMPLICIT_KEY' && /:\s.*:\s/.test(found)
      ? ['A second colon stands in the line', quotes]
      : (faults.get(code) ?? [message, undefined])
  return {
    place: { file, line: lineAt(offset) },
    message: told,
    ...(expected === undefined ? {} : { expected }),
    found: found === '' ? 'an empty line' : found,
  }
}

/** Where the text begins whose quote is missing: its error is found at the end of the file. */
function openQuote(document: Document, offset: number): number {
  let open = offset
  visit(document, (_, node) => {
    if (
      isScalar(node) &&
      node.range &&
      node.type?.startsWith('QUOTE') === true &&
      node.range[1] >= offset
    ) {
      open = node.range[0]
    }
  })
  return open
}
