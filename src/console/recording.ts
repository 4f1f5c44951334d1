import { type Place, ProblemError } from '../files/problem.ts'
import { type CommandName, type ConsoleCommand, readCommand } from './command.ts'
import type { DifferingPart } from './differing.ts'
import { shapedParts } from './masks.ts'
import { prompt } from './prompt.ts'

/** A command that a rehearsal ran, with what it printed. */
export interface RecordedCommand extends CommandName {
  /** As a reader sees it, without a newline at its end; '' when nothing was printed. */
  readonly output: string
  /** Its exit status; 130 for a command that was interrupted. */
  readonly exit: number
  /** What differed when the command ran on another machine, fresh like this one; undefined where nothing did. */
  readonly differs?: readonly DifferingPart[]
}

/** What a rehearsal saw, in the order in which it ran. */
export interface Recording {
  /**
   * `date` (2026-10-03) and `revision` of the workshop, for every machine that occurs its name with
   * what kind of machine it was, and versions of what ran there.
   */
  readonly header: ReadonlyMap<string, string>
  readonly commands: readonly RecordedCommand[]
}

/** What makes a recording say again what the page says. */
export const recordAgain = '`npm run rehearse -- --update`, which runs the page and records it'

/** An output line that would be read as something else; it is kept behind one more backslash. */
const ambiguous = /^(?:\\|[\w.@~-]*[$#](?: |$))/
const exitStatus = /^\\exit (\d{1,3})$/
const atPrompt = /^\\at (.*)$/s
const typedLine = /^\\>(?: (.*))?$/s

/**
 * Writes a recording as text: `# key: value` lines, and `# differs: 2.4.1` for the second command's fourth
 * line's first part that differs between machines (`shapedParts` counts them); then for each command an empty line, its lines
 * as on the page, `\exit N` unless it was 0, and its output. What was typed into a program has the
 * program's prompt after `\at`, and `\>` before each of its lines. Output lines that begin with a
 * prompt or a backslash stand behind a backslash.
 */
export function printRecording({ header, commands }: Recording): string {
  const lines = [...header].map(([key, value]) => `# ${key}: ${value}`)
  const differs = commands.flatMap(({ differs = [] }, index) =>
    differs.map(({ line, part }) => `${index + 1}.${line + 1}.${part + 1}`),
  )
  if (differs.length > 0) lines.push(`# differs: ${differs.join(' ')}`)
  for (const { machine, root, at, text, output, exit } of commands) {
    if (at === undefined) lines.push('', prompt(machine, root) + text)
    else {
      lines.push('', `\\at ${at}`)
      lines.push(...text.split('\n').map((line) => `\\> ${line}`.trimEnd()))
    }
    if (exit !== 0) lines.push(`\\exit ${exit}`)
    if (output === '') continue
    lines.push(...output.split('\n').map((line) => (ambiguous.test(line) ? `\\${line}` : line)))
  }
  return `${lines.join('\n')}\n`
}

/**
 * Reads what `printRecording` wrote.
 *
 * @throws ProblemError for whatever it would not have written; it names the command that writes the recording anew
 */
export function parseRecording(file: string, text: string, machines: readonly string[]): Recording {
  return orRecordAgain(() => readPrinted(file, text, machines))
}

/**
 * Reads something of a recording.
 *
 * @throws ProblemError as the work does, and names the command that writes the recording anew
 */
export function orRecordAgain<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const problems = error.problems.map(({ expected, ...problem }) => ({
      ...problem,
      expected: expected === undefined ? recordAgain : `${expected}; or ${recordAgain}`,
    }))
    throw new ProblemError(...problems)
  }
}

function readPrinted(file: string, text: string, machines: readonly string[]): Recording {
  const lines = text.split('\n')
  if (lines.pop() !== '') {
    throw new ProblemError({
      place: { file, line: lines.length + 1 },
      message: 'The last line of a recording has no end',
      expected: 'a newline at the end of the file',
    })
  }
  const headerEnd = lines.includes('') ? lines.indexOf('') : lines.length
  const header = readHeader(lines.slice(0, headerEnd), file)
  const differsLine = [...header.keys()].indexOf('differs') + 1
  const differs = header.get('differs')?.split(' ') ?? []
  header.delete('differs')
  const commands: RecordedCommand[] = []
  for (let index = headerEnd; index < lines.length;) {
    if (lines[index] !== '')
      throw new ProblemError(notParted(lines[index], { file, line: index + 1 }))
    const command =
      readTyped(lines, index + 1, commands.at(-1)) ??
      readCommand(lines, index + 1, machines, file, (at) => at + 1)
    const { machine, root, at, text, lines: own } = command
    requireKey(header, machine, `what machine \`${machine}\` was`, file)
    const start = index + 1 + own.length
    const exit = Number(exitStatus.exec(lines[start] ?? '')?.[1] ?? 0)
    const outputStart = exit === 0 ? start : start + 1
    index = nextCommand(lines, outputStart)
    const output = lines
      .slice(outputStart, index)
      .map((line, at) => unescape(line, { file, line: outputStart + at + 1 }))
    const name = { machine, root, ...(at === undefined ? {} : { at }), text }
    commands.push({ ...name, output: output.join('\n'), exit })
  }
  return { header, commands: withPlaces(commands, differs, { file, line: differsLine }) }
}

function withPlaces(
  commands: readonly RecordedCommand[],
  differs: readonly string[],
  place: Place,
): RecordedCommand[] {
  const places = commands.map((): DifferingPart[] => [])
  for (const found of differs) {
    const [command = 0, line = 0, part = 0] = found.split('.').map((number) => Number(number) - 1)
    const own = /^\d+\.\d+\.\d+$/.test(found)
      ? commands[command]?.output.split('\n')[line]
      : undefined
    if (own === undefined || shapedParts(own)[part] === undefined) {
      const message = '`differs` names a place that no output has'
      const expected = 'COMMAND.LINE.PART, as a rehearsal writes it'
      throw new ProblemError({ place, message, expected, found })
    }
    places[command]?.push({ line, part })
  }
  return commands.map((command, index) => {
    const own = places[index] ?? []
    return own.length === 0 ? command : { ...command, differs: own }
  })
}

/** What was typed into the program that the command before opened. */
function readTyped(
  lines: readonly string[],
  index: number,
  before: RecordedCommand | undefined,
): Pick<ConsoleCommand, 'machine' | 'root' | 'at' | 'text' | 'lines'> | undefined {
  const [, at] = atPrompt.exec(lines[index] ?? '') ?? []
  if (at === undefined || before === undefined) return undefined
  const rest = lines.slice(index + 1)
  const end = rest.findIndex((line) => !typedLine.test(line))
  const own = end === -1 ? rest : rest.slice(0, end)
  if (own.length === 0) return undefined
  const text = own.map((line) => typedLine.exec(line)?.[1]?.trimEnd() ?? '').join('\n')
  return { machine: before.machine, root: before.root, at, text, lines: ['', ...own] }
}

function readHeader(lines: readonly string[], file: string): Map<string, string> {
  const header = new Map<string, string>()
  for (const [index, line] of lines.entries()) {
    const [, key, value] = /^# ([a-z][\w.-]*): (\S.*)$/.exec(line) ?? []
    const place = { file, line: index + 1 }
    if (key === undefined || value === undefined) {
      const message = 'A line in the head of a recording that says nothing'
      throw new ProblemError({ place, message, expected: '`# key: value`', found: line })
    }
    if (header.has(key))
      throw new ProblemError({ place, message: `A second \`${key}\``, found: line })
    header.set(key, value)
  }
  const date = requireKey(header, 'date', 'the day of the recording', file)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    const place = { file, line: [...header.keys()].indexOf('date') + 1 }
    const message = '`date` is no day'
    throw new ProblemError({ place, message, expected: 'such as 2026-10-03', found: date })
  }
  requireKey(header, 'revision', 'the revision of the workshop', file)
  return header
}

function requireKey(
  header: ReadonlyMap<string, string>,
  key: string,
  what: string,
  file: string,
): string {
  const value = header.get(key)
  if (value !== undefined) return value
  const message = `The head of the recording does not say ${what}`
  throw new ProblemError({ place: { file, line: 1 }, message, expected: `\`# ${key}: …\`` })
}

/** The index of the empty line before the next command, or the end. */
function nextCommand(lines: readonly string[], from: number): number {
  let index = from
  while (index < lines.length && !(lines[index] === '' && isPrompt(lines[index + 1]))) index++
  return index
}

function isPrompt(line: string | undefined): boolean {
  if (line === undefined) return false
  return line.startsWith('\\') ? atPrompt.test(line) : ambiguous.test(line)
}

function unescape(line: string, place: Place): string {
  if (isPrompt(line)) throw new ProblemError(notParted(line, place))
  if (!line.startsWith('\\')) return line
  if (ambiguous.test(line.slice(1))) return line.slice(1)
  const message = 'A backslash that hides nothing'
  throw new ProblemError({
    place,
    message,
    expected: '`\\exit N` after a command, or the line without it',
    found: line,
  })
}

function notParted(found = '', place: Place) {
  return { place, message: 'Commands of a recording are parted by one empty line', found }
}
