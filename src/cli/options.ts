import { parseArgs } from 'node:util'
import { nearest } from '../files/nearest.ts'

/** An option of a command: `--name` alone, or `--name VALUE` where `value` names the value. */
export interface OptionHelp {
  readonly value?: string
  readonly help: string
}

/** What a command is and takes; the text of its `--help`. */
export interface CommandHelp {
  readonly usage: string
  readonly about: string
  readonly options: Readonly<Record<string, OptionHelp>>
  /** What has to stand after the command, as DIR; nothing where it is left out. */
  readonly operands?: readonly string[]
}

/** What a command was called with. */
export interface Call {
  readonly options: Map<string, string | true>
  readonly operands: readonly string[]
}

/** A wrong option or value on the command line; the message is complete, the status is 2. */
export class UsageError extends Error {}

/** As `readCall`, for a command that takes options alone. */
export function readOptions(
  command: CommandHelp,
  argv: readonly string[],
): Map<string, string | true> {
  return readCall(command, argv).options
}

/**
 * Reads what a command is called with. `--help` prints what it takes and ends the program.
 *
 * @throws UsageError for an option that does not exist, lacks its value, or has one too many, and for operands that are
 *   missing or too many
 */
export function readCall(command: CommandHelp, argv: readonly string[]): Call {
  const { operands = [] } = command
  const found: string[] = []
  const options = { ...command.options, help: { help: 'Show this text' } }
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries<OptionHelp>(options).map(([name, { value }]) => [
        name,
        { type: value === undefined ? ('boolean' as const) : ('string' as const) },
      ]),
    ),
  })
  const given = new Map<string, string | true>()
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    if (token.kind === 'positional') {
      if (found.length === operands.length)
        throw usageError(command, `\`${token.value}\` is one argument too many`)
      found.push(token.value)
      continue
    }
    const option = new Map(Object.entries<OptionHelp>(options)).get(token.name)
    if (option === undefined) {
      const close = nearest(token.name, Object.keys(options)).map((name) => `--${name}`)
      const hint = close.length > 0 ? `\n    nearest: ${close.join(', ')}` : ''
      throw usageError(command, `There is no option \`${token.rawName}\`${hint}`)
    }
    if (option.value !== undefined && token.value === undefined) {
      throw usageError(command, `\`--${token.name}\` lacks its ${option.value}`)
    }
    given.set(token.name, option.value === undefined ? true : (token.value ?? ''))
  }
  if (given.has('help')) {
    process.stdout.write(`${helpText({ ...command, options })}\n`)
    process.exit(0)
  }
  const missing = operands[found.length]
  if (missing !== undefined) throw usageError(command, `${missing} is missing`)
  return { options: given, operands: found }
}

/**
 * A port from an option.
 *
 * @throws UsageError where it is no number from 1 to 65535
 */
export function readPort(
  command: CommandHelp,
  text: string | true | undefined,
  fallback: number,
): number {
  if (text === undefined) return fallback
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw usageError(
    command,
    `\`--port ${String(text)}\` is no port\n    expected: a number from 1 to 65535`,
  )
}

function usageError(command: CommandHelp, message: string): UsageError {
  return new UsageError(`${message}\nusage: ${command.usage}`)
}

function helpText({ usage, about, options }: CommandHelp): string {
  const rows = Object.entries(options).map(([name, { value, help }]) => ({
    left: `  --${name}${value === undefined ? '' : ` ${value}`}`,
    help,
  }))
  const width = Math.max(...rows.map(({ left }) => left.length))
  return [
    about,
    '',
    `usage: ${usage}`,
    '',
    ...rows.map(({ left, help }) => `${left.padEnd(width)}  ${help}`),
  ].join('\n')
}
