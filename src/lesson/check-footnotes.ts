import type { Footnote, Footnotes } from './collect-footnotes.ts'
import { formatPlace, type Problem, unknownName } from '../files/problem.ts'

/** The footnotes of one file. */
interface Page {
  readonly file: string
  readonly footnotes: Footnotes
}

/** Marks without a note, which would be printed as they are typed, and notes of one name. */
export function checkFootnotes({ footnotes: { marks, notes }, file }: Page): Problem[] {
  const first = byKey(notes)
  const names = [...first.values()].map(({ name }) => name)
  const unknown = marks.filter((one) => !first.has(keyOf(one)))
  const again = notes.filter((one) => first.get(keyOf(one)) !== one)
  return [
    ...unknown.map(({ name, place }) => {
      const problem = unknownName(place, 'footnote', name, names, `in ${file}`)
      return names.length > 0 ? problem : { ...problem, expected: `a note: [^${name}]: …` }
    }),
    ...again.map((one) => ({
      place: one.place,
      message: `The footnote \`${one.name}\` is there twice`,
      found: `also in ${formatPlace(first.get(keyOf(one))?.place ?? one.place)}`,
    })),
  ]
}

/** Notes that no mark leads to: no reader sees them. */
export function unusedFootnotes({ footnotes: { marks, notes } }: Page): Problem[] {
  const used = byKey(marks)
  return notes
    .filter((one) => !used.has(keyOf(one)))
    .map(({ name, place }) => ({
      place,
      message: `No text leads to the footnote \`${name}\``,
      expected: `a mark [^${name}]`,
    }))
}

function keyOf({ name }: Footnote): string {
  return name.toLowerCase()
}

/** The first footnote of each name. */
function byKey(footnotes: readonly Footnote[]): ReadonlyMap<string, Footnote> {
  return new Map(footnotes.toReversed().map((one) => [keyOf(one), one]))
}
