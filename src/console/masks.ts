const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'
const weekday = '(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?'
const zone = '(?:Z|UTC|GMT|[CEW]ES?T|BST|[PMCE][SD]T|[+-]\\d{2}:?\\d{2})'
const longUnit =
  ' ?(?:milliseconds?|microseconds?|years?|months?|weeks?|days?|hours?|minutes?|seconds?)'
const duration = `\\d+(?:\\.\\d+)?(?:${longUnit}|y|w|d|h|min|s|ms|us|[µμ]s|ns)(?![\\w-])`
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const hexadecimal = '(?=[0-9a-f]*\\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,64}'
/** Letters and digits without e, o, t and u: the alphabet of hashes in store paths. */
const base32 = '[0-9a-df-np-sv-z]'

/** Parts of an output that differ from run to run; where two claim a place, the earlier here wins. */
const patterns = [
  /** The hash at the beginning of a name in a content-addressed store. */
  ['storePath', `(?<=/)${base32}{32}(?=-)`],
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
  /** `name[123]:`, `PID: 123`, `pid=123`, `Process: 123`, and the tree of a control group. */
  [
    'pid',
    `(?<=[\\w)]\\[)\\d+(?=\\]:)|(?<=\\b[Pp][Ii][Dd][ :=]{1,2}|\\bProcess: |[├└]─ *)\\d+(?!\\w)`,
  ],
  /** A port that the system chose, from 33000 on. */
  ['port', `(?<=\\bport |:)(?:3[3-9]|[45]\\d|6[0-5])\\d{3}(?!\\d)`],
  /** 12.3M, 4.0 KiB, 512B. */
  ['memory', `(?<![\\w.])\\d+(?:\\.\\d+)?(?: ?[KMGT]i?B|[KMGTB])(?!\\w)`],
  /** 3min 2.5s, 120ms, 2 days. */
  ['duration', `(?<![\\w.:])${duration}(?: ${duration})*`],
] as const

/** The name of a part that differs from run to run. */
export type MaskName = (typeof patterns)[number][0]

/** Every mask there is. */
export const allMasks: readonly MaskName[] = patterns.map(([name]) => name)

/** A part of an output, from `start` to before `end`, that differs from run to run. */
export interface MaskedPart {
  readonly mask: MaskName
  readonly start: number
  readonly end: number
}

/** The parts of a text that the masks cover, in their order, none over another. */
export function maskedParts(text: string, masks: readonly MaskName[]): MaskedPart[] {
  const parts: MaskedPart[] = []
  for (const [mask, pattern] of patterns) {
    if (!masks.includes(mask)) continue
    for (const { 0: match, index: start } of text.matchAll(new RegExp(pattern, 'gu'))) {
      const end = start + match.length
      if (parts.every((part) => end <= part.start || part.end <= start)) {
        parts.push({ mask, start, end })
      }
    }
  }
  return parts.sort((a, b) => a.start - b.start)
}

/** The text with the name of the mask, such as `‹time›`, in place of every part that is covered. */
export function maskOutput(text: string, masks: readonly MaskName[]): string {
  let masked = ''
  let from = 0
  for (const { mask, start, end } of maskedParts(text, masks)) {
    masked += `${text.slice(from, start)}‹${mask}›`
    from = end
  }
  return masked + text.slice(from)
}
