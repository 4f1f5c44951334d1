import { ProblemError } from '../files/problem.ts'
import type { Place, Problem } from '../files/problem.ts'
import { languageOf } from './language.ts'
import { regionMarkers } from './region-markers.ts'
import { linesOf } from './text-lines.ts'
import type { LineRange } from './text-lines.ts'

/** A named part of a file between two markers, such as `# region name` and `# endregion name`. */
export interface Region {
  readonly name: string
  /** The lines between the markers; a region that was opened again has several parts. */
  readonly parts: readonly LineRange[]
  /** The line of its first marker, from 1. */
  readonly line: number
}

/** The regions of a file, and the lines on which their markers stand. */
export interface Regions {
  readonly regions: readonly Region[]
  readonly markerLines: ReadonlySet<number>
}

/**
 * The regions of a file in order of their first markers.
 * @throws ProblemError that names the file and line of each marker without its other half.
 */
export function regionsOf(path: string, text: string): readonly Region[] {
  return readRegions(path, text).regions
}

/** As `regionsOf`, with the lines of the markers. */
export function readRegions(path: string, text: string): Regions {
  const reader = new RegionReader(`workshop/${path}`)
  for (const { line, end, names } of regionMarkers(linesOf(text), languageOf(path, text))) {
    if (names.length > 0) reader.mark(line, end, names)
    else if (end) reader.closeLast(line)
    else reader.openNameless(line)
  }
  return reader.finish()
}

class RegionReader {
  readonly #file: string
  readonly #regions = new Map<string, { parts: LineRange[]; line: number }>()
  readonly #open = new Map<string, number>()
  readonly #markerLines = new Set<number>()
  readonly #problems: Problem[] = []

  constructor(file: string) {
    this.#file = file
  }

  mark(line: number, end: boolean, names: readonly string[]): void {
    this.#markerLines.add(line)
    for (const name of names) {
      if (end) this.#close(name, line)
      else this.#begin(name, line)
    }
  }

  /** What an editor folds without a name is no region to show, but has its own end. */
  openNameless(line: number): void {
    this.#markerLines.add(line)
    this.#open.set(`on line ${line}`, line)
  }

  /** An end without a name closes what was opened last. */
  closeLast(line: number): void {
    const last = [...this.#open.keys()].at(-1)
    if (last !== undefined) this.mark(line, true, [last])
    else this.#report(line, 'The end of a region, but none is open')
  }

  finish(): Regions {
    for (const [name, line] of this.#open) {
      this.#report(line, `The region \`${name}\` is never closed`)
    }
    if (this.#problems.length > 0) throw new ProblemError(...this.#problems)
    const regions = [...this.#regions].map(([name, region]) => ({ name, ...region }))
    return { regions, markerLines: this.#markerLines }
  }

  #begin(name: string, line: number): void {
    const opened = this.#open.get(name)
    if (opened !== undefined) {
      this.#report(line, `The region \`${name}\` is open already, since line ${opened}`)
      return
    }
    this.#open.set(name, line)
    if (!this.#regions.has(name)) this.#regions.set(name, { parts: [], line })
  }

  #close(name: string, line: number): void {
    const opened = this.#open.get(name)
    if (opened === undefined) {
      const again = this.#regions.has(name) ? ' again' : ''
      this.#report(line, `The region \`${name}\` is closed${again} but not open`)
      return
    }
    this.#open.delete(name)
    this.#regions.get(name)?.parts.push({ first: opened + 1, last: line - 1 })
  }

  #report(line: number, message: string): void {
    this.#problems.push({ place: this.#at(line), message })
  }

  #at(line: number): Place {
    return { file: this.#file, line }
  }
}
