import { request } from 'node:http'
import { reasonOf } from './reason.ts'

/** A Bitcoin Core RPC server. */
export interface Node {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
}

/** The node gave no answer that can be used. The message is one sentence and holds nothing that came from outside. */
export class NodeProblem extends Error {
  /** What a web server that stands before the node says then, by RFC 9110: 502, 503 or 504. */
  readonly status: 502 | 503 | 504

  constructor(status: 502 | 503 | 504, message: string) {
    super(message)
    this.status = status
  }
}

const seconds = 5
const longestAnswer = 1_000_000
const garbage = () =>
  new NodeProblem(502, 'The node answers something that is not Bitcoin Core RPC.')

/**
 * The result of an RPC method without parameters. Gives up after five seconds, or when `stopping` says so.
 * Throws a NodeProblem. Each call has its own connection: one that was kept could be dead after a restart of the node.
 */
export async function callNode(
  node: Node,
  method: string,
  stopping: AbortSignal,
): Promise<unknown> {
  const question = JSON.stringify({ jsonrpc: '1.0', id: 'your_app', method, params: [] })
  const { status, text } = await post(node, question, stopping)
  if (status === 401) throw new NodeProblem(502, 'The node refuses the RPC user or the password.')
  if (status === 403) throw new NodeProblem(502, 'The node takes no RPC calls from this address.')
  if (status === 503) throw new NodeProblem(503, 'The node has too much to do.')

  const answer = readJson(text)
  if (!isRecord(answer)) throw garbage()
  if (isRecord(answer['error'])) {
    const code = answer['error']['code']
    if (typeof code !== 'number') throw garbage()
    // -28 is RPC_IN_WARMUP in Bitcoin Core's src/rpc/protocol.h
    if (code === -28) throw new NodeProblem(503, 'The node is warming up.')
    throw new NodeProblem(502, `The node answers with the RPC error ${code}.`)
  }
  if (status !== 200 || answer['result'] === undefined) throw garbage()
  return answer['result']
}

function post(
  { host, port, user, password }: Node,
  body: string,
  stopping: AbortSignal,
): Promise<{ status: number; text: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>()
  const call = request({
    host,
    port,
    auth: `${user}:${password}`,
    method: 'POST',
    agent: false,
    headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) },
  })
  const giveUp = (problem: NodeProblem) => {
    reject(problem)
    call.destroy()
  }
  const stop = () => giveUp(new NodeProblem(503, 'your_app is stopping.'))
  const timer = setTimeout(
    () => giveUp(new NodeProblem(504, `The node did not answer within ${seconds} seconds.`)),
    seconds * 1000,
  )
  const fail = (error: Error) => {
    const code = reasonOf(error)
    // Node's HTTP parser names its complaints HPE_…
    giveUp(
      code.startsWith('HPE_')
        ? garbage()
        : new NodeProblem(503, `The node cannot be reached (${code}).`),
    )
  }
  call.on('error', fail)
  call.on('response', (response) => {
    let text = ''
    response.setEncoding('utf8')
    response.on('data', (part: string) => {
      text += part
      if (text.length > longestAnswer) giveUp(garbage())
    })
    response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    response.on('error', fail)
  })
  if (stopping.aborted) stop()
  stopping.addEventListener('abort', stop)
  call.end(body)
  return promise.finally(() => {
    clearTimeout(timer)
    stopping.removeEventListener('abort', stop)
  })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw garbage()
  }
}

/** Whether a value from JSON is an object with names. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
