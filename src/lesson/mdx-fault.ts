import type { Place, Problem } from '../files/problem.ts'
import { elements, emptyWords, insteadOf, wordNames } from './vocabulary.ts'

/** Attributes that can be read, from the name of the tag on. */
const goodStart = /^<[\w.:]+(?:\s+[\w:-]+(?:="[^"]*"|='[^']*'|=\{[^}]*\}|(?![\w:-]|\s*=)))*\s*/

/**
 * What an author does to mend an error of the MDX parser, which names a line and a column and speaks of its own
 * grammar. What is not known to this function is told in the parser's words.
 */
export function mdxFault(file: string, source: string, error: string): Problem {
  const [prefix = '', at, column] = /^(\d+):(\d+):\s*/.exec(error) ?? []
  const message = error.slice(prefix.length).replace(/ \([a-z-]+:[a-z-]+\)$/, '')
  if (at === undefined) return { place: { file }, message: `The MDX cannot be read: ${message}` }
  const line = Number(at)
  const text = source.split('\n')[line - 1] ?? ''
  const rest = text.slice(Number(column) - 1)
  const place: Place = { file, line }
  return (
    unclosedTag(message, file) ??
    closingTag(message, place) ??
    brokenCode(message, place, text, Number(column)) ??
    // Of a sign that begins no tag, the column is that of the sign or lies behind it.
    (message.startsWith('Unexpected character')
      ? brokenTag(rest.startsWith('<') ? rest : text.slice(text.indexOf('<')), place)
      : { place, message: `The MDX cannot be read: ${message}`, found: text.trim() })
  )
}

function unclosedTag(error: string, file: string): Problem | undefined {
  const [, name, line, rest = ''] =
    /^Expected a closing tag for `<([^`>]*)>` \((\d+):\d+\)(.*)/.exec(error) ?? []
  if (name === undefined) return undefined
  const place = { file, line: Number(line) }
  const message = `\`<${name}>\` is not closed`
  const instead = name === 'br' ? '`<br />`' : insteadOf.get(name)
  if (instead !== undefined) return { place, message, expected: instead }
  if (emptyWords.includes(name)) return { place, message, expected: `\`<${name} … />\`` }
  if (/^[A-Z]/.test(name)) {
    const expected = rest.includes('paragraph')
      ? 'the tag alone on its line, between empty lines'
      : `\`</${name}>\` on a line of its own`
    return { place, message, expected }
  }
  if (elements.has(name)) return { place, message, expected: `\`</${name}>\`` }
  return {
    place,
    message: `\`<${name}>\` is read as a tag`,
    expected: 'backticks around it, or a backslash before `<`',
  }
}

function closingTag(error: string, place: Place): Problem | undefined {
  const [, name, open, line] =
    /^Unexpected closing tag `<\/([^`>]*)>`, expected (?:an open tag first|corresponding closing tag for `<([^`>]*)>` \((\d+):)/.exec(
      error,
    ) ?? []
  if (name === undefined) return undefined
  if (open !== undefined) {
    const message = `\`</${name}>\` does not close the \`<${open}>\` of line ${line ?? ''}`
    return { place, message, expected: `\`</${open}>\`` }
  }
  const expected = name === 'br' ? '`<br />`' : `\`<${name}>\` above it, without \`/\` at its end`
  return { place, message: `\`</${name}>\` closes nothing`, expected }
}

/** Braces whose code is none, most often those that were meant as text. */
function brokenCode(
  error: string,
  place: Place,
  text: string,
  column: number,
): Problem | undefined {
  const [, reason] =
    /^Could not parse (?:expression|esm) with oxc: (.*)/.exec(error) ??
    /^(Unexpected end of file) in expression/.exec(error) ??
    []
  if (reason === undefined) return undefined
  const before = text.slice(0, column)
  const brace = before.includes('{') ? before.indexOf('{') : text.indexOf('{')
  if (brace < 0 || /^(?:im|ex)port\b/.test(text))
    return { place, message: `The code cannot be read: ${reason}`, found: text.trim() }
  const found = text.slice(brace).trim()
  if (/^#+ /.test(text) && /^\{[#.]/.test(found)) {
    const expected = 'the text of the heading alone, of which its anchor is made'
    return { place, message: 'A heading takes no attributes', expected, found }
  }
  return {
    place,
    message: `The code in braces cannot be read: ${reason}`,
    expected: 'backticks around braces that are text, or a backslash before `{`',
    found,
  }
}

function brokenTag(rest: string, place: Place): Problem {
  const found = rest.trim()
  if (rest.startsWith('<!--')) {
    return { place, message: 'A comment of HTML', expected: '`{/* … */}`', found }
  }
  if (/^<{7}/.test(rest)) {
    return { place, message: 'A conflict of git is not resolved', found }
  }
  const [address, url] = /^<((?:https?:|mailto:|[\w.+-]+@)[^<>\s]*)>/.exec(rest) ?? []
  if (address !== undefined && url !== undefined) {
    const whole = /^[\w.+-]+@/.test(url) ? `mailto:${url}` : url
    const message = 'An address in angle brackets'
    return { place, message, expected: `\`[text](${whole})\``, found: address }
  }
  const [, name = ''] = /^<([A-Za-z][\w.]*)(?=[\s>/])/.exec(rest) ?? []
  return (wordNames.includes(name) || elements.has(name) || /^[A-Z]/.test(name)) && name !== ''
    ? brokenAttribute(rest, name, place)
    : {
        place,
        message: '`<` is read as the beginning of a tag',
        expected: 'backticks around it, or a backslash before it',
        found,
      }
}

function brokenAttribute(rest: string, name: string, place: Place): Problem {
  const left = rest.slice(goodStart.exec(rest)?.[0].length ?? 0)
  const [found, attribute, mark, value = ''] =
    /^([\w:-]+)\s*=\s*(["'“”„‘’«]?)([^\s"'“”„‘’»>/]*)[^\s>]*/.exec(left) ?? []
  if (attribute === undefined) {
    const message = `The tag of \`${name}\` cannot be read`
    return { place, message, expected: `\`<${name} name="…">\``, found: rest.trim() }
  }
  const message =
    mark === '"' || mark === "'"
      ? `The value of \`${attribute}\` does not end`
      : `The value of \`${attribute}\` stands without quotes`
  const expected = mark === '"' || mark === "'" ? `${attribute}="…"` : `${attribute}="${value}"`
  return { place, message, expected, found: found?.trim() ?? '' }
}
