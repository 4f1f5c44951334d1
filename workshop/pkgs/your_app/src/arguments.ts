import { parseArgs } from 'node:util'

/** Where the node's RPC server is and how to log in. */
export interface RpcOptions {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: { readonly text: string } | { readonly file: string }
}

/** What the command line asks for. */
export type Command =
  | { readonly name: 'help' | 'version' }
  | { readonly name: 'server'; readonly rpc: RpcOptions; readonly port: number }
  | { readonly name: 'backup'; readonly rpc: RpcOptions; readonly file: string }

/** The command line cannot be used; the message says why and never holds the password. */
export class UsageProblem extends Error {}

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
  'rpc-host': { type: 'string' },
  'rpc-port': { type: 'string' },
  'rpc-user': { type: 'string' },
  'rpc-password': { type: 'string' },
  'rpc-password-file': { type: 'string' },
} as const

/** Reads the words after the program's name. Throws a UsageProblem. */
export function readArguments(args: readonly string[]): Command {
  const { values, words } = readOptions(args)
  if (values.has('help')) return { name: 'help' }
  if (values.has('version')) return { name: 'version' }

  const [name, operand, extra] = words
  // A password with a blank in it that was not quoted spills into the words: then they are not repeated.
  const shown = (word: string) => (values.has('rpc-password') ? '' : ` \`${word}\``)
  if (name === undefined) {
    throw new UsageProblem('a subcommand is missing: server, backup or help')
  }
  if (name === 'help') {
    if (operand !== undefined) throw new UsageProblem(`help takes no argument${shown(operand)}`)
    return { name }
  }
  if (name !== 'server' && name !== 'backup') {
    throw new UsageProblem(`unknown subcommand${shown(name)}: there are server, backup and help`)
  }
  if (operand === undefined || operand === '') {
    throw new UsageProblem(`${name} needs a ${name === 'server' ? 'port' : 'file'}`)
  }
  if (extra !== undefined)
    throw new UsageProblem(`${name} takes one argument, found another${shown(extra)}`)
  const rpc = readRpcOptions(values)
  return name === 'backup'
    ? { name, rpc, file: operand }
    : { name, rpc, port: readPort('server', operand, shown(operand)) }
}

function readOptions(args: readonly string[]) {
  const values = new Map<string, string>()
  const words: string[] = []
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    if (!Object.hasOwn(options, token.name)) {
      throw new UsageProblem(`unknown option ${token.rawName}`)
    }
    const takesValue = token.name.startsWith('rpc-')
    if (!takesValue && token.value !== undefined) {
      throw new UsageProblem(`${token.rawName} takes no value`)
    }
    if (takesValue && !token.value) throw new UsageProblem(`${token.rawName} needs a value`)
    // `--rpc-host --rpc-port 1`: a value that was left out, unless it is written with `=`.
    if (token.value?.startsWith('-') && !token.inlineValue) {
      throw new UsageProblem(
        `${token.rawName} needs a value; if it starts with a dash, write ${token.rawName}=VALUE`,
      )
    }
    if (values.has(token.name)) throw new UsageProblem(`${token.rawName} is given more than once`)
    values.set(token.name, token.value ?? '')
  }
  return { values, words }
}

function readRpcOptions(values: ReadonlyMap<string, string>): RpcOptions {
  const text = values.get('rpc-password')
  const file = values.get('rpc-password-file')
  const missing = ['rpc-host', 'rpc-port', 'rpc-user'].filter((name) => !values.has(name))
  if (text === undefined && file === undefined) missing.push('rpc-password or --rpc-password-file')
  if (missing.length > 0) {
    throw new UsageProblem(`missing: ${missing.map((name) => `--${name}`).join(', ')}`)
  }
  if (text !== undefined && file !== undefined) {
    throw new UsageProblem('--rpc-password and --rpc-password-file exclude each other')
  }
  const user = values.get('rpc-user') ?? ''
  if (user.includes(':')) throw new UsageProblem('--rpc-user cannot hold a colon')
  const host = values.get('rpc-host') ?? ''
  if (!/^[\w.:%-]+$/.test(host)) {
    throw new UsageProblem(`--rpc-host needs a host name or an address; found \`${host}\``)
  }
  const port = values.get('rpc-port') ?? ''
  return {
    host,
    port: readPort('--rpc-port', port, ` \`${port}\``),
    user,
    password: text === undefined ? { file: file ?? '' } : { text },
  }
}

function readPort(where: string, word: string, shown: string): number {
  const port = /^[0-9]{1,5}$/.test(word) ? Number(word) : 0
  if (port < 1 || port > 65535) {
    throw new UsageProblem(
      `${where} needs a port, a number from 1 to 65535; found${shown || ' something else'}`,
    )
  }
  return port
}
