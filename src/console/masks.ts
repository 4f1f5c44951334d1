const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'
const weekday = '(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?'
const zone = '(?:Z|UTC|GMT|[CEW]ES?T|BST|[PMCE][SD]T|[+-]\\d{2}:?\\d{2})'
const longUnit =
  ' ?(?:milliseconds?|microseconds?|years?|months?|weeks?|days?|hours?|minutes?|seconds?)'
const duration = `\\d+(?:\\.\\d+)?(?:${longUnit}|y|w|d|h|min|s|ms|us|[µμ]s|ns)(?![\\w-])`
const durations = `${duration}(?: ${duration})*`
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const hexadecimal = '(?=[0-9a-f]*\\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,64}'
/** Letters and digits without e, o, t and u: the alphabet of hashes in store paths. */
const base32 = '[0-9a-df-np-sv-z]'

/** What may differ from run to run, by its shape; where two claim a place, the earlier here wins. */
const patterns = [
  /** The folder of a rehearsal, with a name of its own, which compilers and package managers print. */
  ['folder', '(?<![\\w.-])(?:/[\\w.-]+)*/rehearsal-[0-9A-Za-z]{6}(?![\\w.-])'],
  /** The hash at the beginning of a name in a content-addressed store; `e` alone is one that was not computed. */
  ['storePath', `(?<=/)(?:${base32}{32}|e{32})(?=-)`],
  /** Hexadecimal with letters and digits, a UUID, a subresource hash, 52 characters of base 32. */
  [
    'hash',
    `(?<![0-9A-Za-z])(?:${uuid}|${hexadecimal}|${base32}{52})(?![0-9A-Za-z])|(?<=\\bsha(?:256|512)-)[\\w+/]{43,86}={0,2}`,
  ],
  /** 2026-10-03, Sat 3 Oct 2026, Oct 03, and the year after a time. */
  [
    'date',
    `(?<!\\w)${weekday}(?:\\d{4}-\\d{2}-\\d{2}|${month} [ \\d]\\d|\\d{1,2} ${month} \\d{4})(?!\\d)|(?<=:\\d{2} ${zone} )\\d{4}(?!\\d)`,
  ],
  /** 12:34:56, with parts of a second and a time zone where they follow. */
  ['time', `(?<![\\d:])\\d{2}:\\d{2}:\\d{2}(?:[.,]\\d+)?(?![\\d:])(?: ?${zone}(?!\\w))?`],
  /** `name[123]:`, `PID: 123`, `pid=123`, `Process: 123`, `thread 'main' (123)`, and the tree of a control group; the first process is always 1. */
  [
    'pid',
    `(?<=[\\w)]\\[)(?!1\\])\\d+(?=\\]:)|(?<=\\b[Pp][Ii][Dd][ :=]{1,2}|\\bProcess: |\\bprocess |\\bthread '[^']*' \\(|[├└]─ *)\\d+(?!\\w)`,
  ],
  /** What a program measured: `3s ago`, `after 4 ms`, `CPU: 98ms`. */
  [
    'measured',
    `(?<![\\w.:])${durations}(?= ago\\b)|(?<=\\bafter |\\bCPU: )(?:${durations}|\\d+ ms\\b)`,
  ],
  /** A port that the system chose, from 33000 on. */
  ['port', `(?<=\\bport |:)(?:3[3-9]|[45]\\d|6[0-5])\\d{3}(?!\\d)`],
  /** 12.3M, 4.0 KiB, 512B. */
  ['memory', `(?<![\\w.])\\d+(?:\\.\\d+)?(?: ?[KMGT]i?B|[KMGTB])(?!\\w)`],
  /** 3min 2.5s, 120ms, 2 days. */
  ['duration', `(?<![\\w.:])${durations}`],
] as const

/** The shape of a part that may differ from run to run. */
export type Shape = (typeof patterns)[number][0]

const expressions = new Map<Shape, RegExp>(
  patterns.map(([shape, pattern]) => [shape, new RegExp(pattern, 'gu')]),
)

/** A part of a line, from `start` to before `end`, that may differ from run to run. */
export interface Part {
  readonly shape: Shape
  readonly start: number
  readonly end: number
}

/** The parts of a line that have a shape, in their order, none over another. */
export function shapedParts(line: string): Part[] {
  const parts: Part[] = []
  for (const [shape, expression] of expressions) {
    for (const { 0: match, index: start } of line.matchAll(expression)) {
      const end = start + match.length
      if (parts.every((part) => end <= part.start || part.end <= start)) {
        parts.push({ shape, start, end })
      }
    }
  }
  return parts.sort((a, b) => a.start - b.start)
}

/** The line with the name of its shape, such as `‹time›`, in place of every part that has one. */
export function shapeOf(line: string): string {
  return withParts(
    line,
    shapedParts(line),
    ({ shape }) => `‹${shape}›`,
    (text) => text,
  )
}

/** Matches lines that differ from this one in nothing but these parts, and there have the same shape. */
export function linePattern(line: string, parts: readonly Part[]): RegExp {
  const shape = (part: Part) => `(?:${expressions.get(part.shape)?.source ?? ''})`
  const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  return new RegExp(`^${withParts(line, parts, shape, literal)}$`, 'u')
}

function withParts(
  line: string,
  parts: readonly Part[],
  part: (part: Part) => string,
  between: (text: string) => string,
): string {
  let made = ''
  let from = 0
  for (const one of parts) {
    made += between(line.slice(from, one.start)) + part(one)
    from = one.end
  }
  return made + between(line.slice(from))
}
