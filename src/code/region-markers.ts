import { allComments, type CommentStyle } from './comments.ts'
import type { Language } from './languages/language.ts'

/** A line that begins or ends regions. */
export interface RegionMarker {
  /** Its number in the file, from 1. */
  readonly line: number
  readonly end: boolean
  /** The regions that it names; what editors fold need not name any, and neither does an end. */
  readonly names: readonly string[]
}

/** Words with dots and dashes, and commas between them. */
const NAMES = /^[\w][\w.-]*(?:\s*,\s*[\w][\w.-]*)*$/

/** Regions that a language marks without a comment: `#region x` of C#, `#pragma region x` of C. */
const DIRECTIVES: Readonly<Record<string, string>> = {
  c: '#pragma',
  cpp: '#pragma',
  'objective-c': '#pragma',
  csharp: '',
  vb: '',
}

/**
 * The markers among the lines of a file: `region x` and `endregion x` as a comment of its language,
 * alone on their line, or with `#` before the word, as editors fold them: `// #region x`. Of a language
 * without comments, those of every other one count.
 */
export function regionMarkers(
  lines: readonly string[],
  { name: language, comments }: Language,
): readonly RegionMarker[] {
  const patterns = patternsOf(language, comments.length === 0 ? allComments : comments)
  return lines.flatMap((text, index) => {
    if (!/region/i.test(text)) return []
    const groups = patterns.map((pattern) => pattern.exec(text)?.groups).find(Boolean)
    if (groups === undefined) return []
    const { hash = '', word = '', rest = '' } = groups
    const marker = { line: index + 1, end: /^end/i.test(word) }
    const name = rest.trim().replace(/^"(.*)"$/, '$1')
    if (NAMES.test(name)) return [{ ...marker, names: name.split(/\s*,\s*/) }]
    // Prose that begins with the word is no marker; what editors fold is one, with any name or none.
    const folds = hash !== '' || /^\s*#(?:end)?region/.test(text)
    if (name === '') return marker.end || folds ? [{ ...marker, names: [] }] : []
    return folds ? [{ ...marker, names: [name] }] : []
  })
}

const known = new Map<string, readonly RegExp[]>()

/** The patterns of a language, made once: each file of a language is looked through with the same. */
function patternsOf(language: string, comments: readonly CommentStyle[]): readonly RegExp[] {
  const before = known.get(language)
  if (before !== undefined) return before
  const patterns = comments.map(markerPattern)
  const directive = DIRECTIVES[language]
  if (directive !== undefined) patterns.push(directivePattern(directive))
  known.set(language, patterns)
  return patterns
}

function markerPattern({ begin, end = '' }: CommentStyle): RegExp {
  const word = String.raw`(?<hash>#?)(?<word>(?:end)?region)(?<rest>(?:\s.*?)?)`
  return new RegExp(String.raw`^\s*${escaped(begin)}\s*${word}\s*${escaped(end)}\s*$`)
}

function directivePattern(directive: string): RegExp {
  const begin = directive === '' ? '(?<hash>#)' : String.raw`(?<hash>${directive}\s+)`
  return new RegExp(
    String.raw`^\s*${begin}\s*(?<word>(?:end ?)?region)(?<rest>(?:\s.*?)?)\s*$`,
    'i',
  )
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
}
