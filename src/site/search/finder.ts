import { stopWords as unsaid } from '../../interface/current.ts'
import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch'
import type { SearchEntry } from './entries.ts'
import { excerpt, markTerms, type Piece } from './excerpt.ts'
import { errorFinder, type FoundError } from './find-errors.ts'
import { namesIn, searchTerms, singular } from './terms.ts'

/** A place that fits what was typed, as it is listed. */
export interface Found {
  readonly entry: SearchEntry
  /** Why it is there: the error itself, one that may be it, another error, or nothing to say. */
  readonly kind: 'this-error' | 'perhaps' | 'error' | ''
  readonly title: readonly Piece[]
  readonly excerpt: readonly Piece[]
}

/** Words of a question that say nothing of what is looked for. */
const stopWords = new Set(unsaid.split(' '))

/** How many are listed, of what fits a question and of what may explain an error. */
const most = { question: 12, error: 3 }

/** Makes the search of a workshop: by words, and by a pasted error message. */
export function makeFinder(entries: readonly SearchEntry[]): (query: string) => Found[] {
  const index = new MiniSearch<SearchEntry>({
    fields: ['title', 'text', 'code', 'error'],
    tokenize: searchTerms,
    processTerm: (term) => (stopWords.has(term) ? null : singular(term)),
    searchOptions: {
      // A step is long and still the better place than a hint that has the word.
      bm25: { k: 1.2, b: 0.1, d: 0.5 },
      boost: { title: 4, error: 2, code: 0.4 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) =>
        /\d/.test(term) ? false : term.length > 6 ? 2 : term.length > 3 ? 1 : false,
      weights: { prefix: 0.5, fuzzy: 0.2 },
    },
  })
  index.addAll(entries)
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const findErrors = errorFinder(entries)

  const byWords = (query: string, broken: boolean): Found[] => {
    const kinds = broken ? errorsFirst : explanationsFirst
    const search = (options: SearchOptions) =>
      index.search(broken ? query.replace(levels, '') : query, {
        ...options,
        boostDocument: (id) => {
          const entry = byId.get(String(id))
          return kinds[kindOf(entry)] * (entry && isNamed(entry, query) ? named : 1)
        },
      })
    // As it stands; with parts of its names; with two letters wrong; any of its words, which for an
    // error would be the usual ones of all errors.
    const ways: readonly SearchOptions[] = [
      { combineWith: 'AND', tokenize: namesIn },
      { combineWith: 'AND', tokenize: searchTerms },
      { combineWith: 'AND', tokenize: namesIn, fuzzy: (term) => (term.length > 4 ? 2 : 1) },
      ...(broken ? [] : [{ combineWith: 'OR', tokenize: namesIn } as const]),
    ]
    const results = ways.reduce<SearchResult[]>(
      (found, way) => (found.length > 0 ? found : search(way)),
      [],
    )
    return results.flatMap(({ id, terms }): Found[] => {
      const entry = byId.get(String(id))
      if (entry === undefined) return []
      const kind = entry.error === undefined ? '' : 'error'
      return [listed(entry, kind, new Set(terms))]
    })
  }

  return (query) => {
    if (query.trim() === '') return []
    const broken = looksLikeError(query)
    const errors = findErrors(query)
    const told = errors.filter(({ certain }) => broken || certain).map(listedError)
    const long = query.trim().includes('\n') || query.length > longest
    const words = long && broken ? [] : byWords(query, broken)
    const others = words.filter(({ entry }) => !told.some((one) => one.entry === entry))
    return [...told, ...others].slice(0, broken ? most.error : most.question)
  }
}

/** How much more a place counts whose title is what was typed: its subject. */
const named = 5

function isNamed({ title }: SearchEntry, query: string): boolean {
  const words = (text: string): string => namesIn(text).map(singular).join(' ')
  return words(title) === words(query)
}

/** What is longer was not typed to be searched for word by word. */
const longest = 120

type EntryKind = 'error' | 'hint' | 'step' | 'page'
const explanationsFirst = { error: 0.05, hint: 0.7, step: 1, page: 0.7 }
const errorsFirst = { error: 1, hint: 0.7, step: 0.4, page: 0.3 }

function kindOf(entry: SearchEntry | undefined): EntryKind {
  if (entry?.error !== undefined) return 'error'
  if (entry?.id.includes('#hint-') === true) return 'hint'
  return entry?.id.startsWith('/tasks/') === true ? 'step' : 'page'
}

/** What programs put before what they complain of. */
const levels = /^\s*(?:error|warning|fatal):/i

/** Words that programs complain with, and those who tell of it. */
const complaints = [
  /^\s*(?:error|warning|fatal|\S+):\s/i,
  /\b(?:cannot|can.t|could not|failed|refused|denied|missing|unexpected|no such|unable|unknown|invalid|timed out)\b/i,
  /\b(?:not found|undefined|does(?: not|n.t)|is(?: not|n.t)|not (?:of|booted|allowed|defined)|no value|needs a|already)\b/i,
  /\b(?:unsupported|conflicting|recursion|fault|core dumped|panic|traceback|npm err|hangs|bad|status=\d+|out of)\b/i,
  // The names of errors of the system.
  /\bE[A-Z]{4,}\b/,
]

/** Whether somebody pasted what a program complained of. */
export function looksLikeError(query: string): boolean {
  if (query.trim().includes('\n')) return true
  return complaints.some((pattern) => pattern.test(query))
}

function listedError({ entry, certain, words }: FoundError<SearchEntry>): Found {
  const common = new Set(words.flatMap(searchTerms).map(singular))
  const { title, excerpt: text } = listed(entry, '', common)
  const isError = entry.error !== undefined
  return { entry, kind: certain && isError ? 'this-error' : 'perhaps', title, excerpt: text }
}

function listed(entry: SearchEntry, kind: Found['kind'], terms: ReadonlySet<string>): Found {
  return {
    entry,
    kind,
    title: markTerms(entry.title, terms),
    excerpt: excerpt(entry.text, terms),
  }
}
