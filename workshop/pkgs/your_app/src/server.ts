import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { wantsPage } from './accept.ts'
import { readChain, type Chain } from './chain.ts'
import { chainPage, problemPage } from './page.ts'
import { NodeProblem, type Node } from './rpc.ts'

interface Answer {
  readonly status: number
  readonly headers?: Record<string, string>
  readonly json: unknown
  readonly page: string
}

/**
 * A web server that shows the chain of `node`. `log` gets a line when the node stops answering and when it is back.
 * When `stopping` says so, requests that still wait for the node are answered without it.
 */
export function createWebServer(
  node: Node,
  log: (line: string) => void,
  stopping: AbortSignal,
): Server {
  const ask = shareAnswers(() => readChain(node, stopping).then(({ chain }) => chain))
  let trouble = ''

  async function answer(request: IncomingMessage): Promise<Answer> {
    // A client may also send the whole address (RFC 9112, 3.2.2).
    const path = request.url?.replace(/^https?:\/\/[^/?]*/i, '').split('?')[0] || '/'
    if (path !== '/' && path !== '/healthz')
      return problem(404, 'There is nothing at this address.')
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return problem(405, 'Only GET and HEAD are possible here.', { Allow: 'GET, HEAD' })
    }
    if (path === '/healthz') return { status: 200, json: { status: 'ok' }, page: problemPage('ok') }
    try {
      const chain = await ask()
      report('')
      return { status: 200, json: chain, page: chainPage(chain) }
    } catch (error) {
      if (!(error instanceof NodeProblem)) throw error
      report(error.message)
      return problem(
        error.status,
        error.message,
        error.status === 503 ? { 'Retry-After': '5' } : {},
      )
    }
  }

  function report(sentence: string): void {
    if (sentence === trouble) return
    trouble = sentence
    log(sentence || 'The node answers again.')
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!admit(request, response)) return
    const given = await answer(request).catch((error: unknown) => {
      log(error instanceof Error ? (error.stack ?? error.message) : 'unknown error')
      return problem(500, 'your_app made a mistake.')
    })
    send(request, response, given, server.listening)
  }

  const server = createServer(
    { headersTimeout: 5000, requestTimeout: 10_000, connectionsCheckingInterval: 1000 },
    (request, response) => void handle(request, response),
  )
  server.timeout = 30_000
  return server
}

/** While a question is under way, whoever asks shares its answer: however many visitors come, the node has one caller. */
function shareAnswers(ask: () => Promise<Chain>): () => Promise<Chain> {
  let underWay: Promise<Chain> | undefined
  return () => {
    underWay ??= ask().finally(() => (underWay = undefined))
    return underWay
  }
}

const waiting = new WeakMap<Socket, number>()

/** Ends a connection with more than a hundred unanswered requests: they would heap up in memory. No browser sends two. */
function admit({ socket }: IncomingMessage, response: ServerResponse): boolean {
  const count = (waiting.get(socket) ?? 0) + 1
  waiting.set(socket, count)
  response.once('close', () => waiting.set(socket, (waiting.get(socket) ?? 1) - 1))
  if (count > 100) socket.destroy()
  return count <= 100
}

function problem(status: number, sentence: string, headers: Record<string, string> = {}): Answer {
  return { status, headers, json: { error: sentence }, page: problemPage(sentence) }
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, json, page }: Answer,
  stays: boolean,
): void {
  const asPage = wantsPage(request.headers.accept)
  const body = asPage ? page : `${JSON.stringify(json, undefined, 2)}\n`
  response.writeHead(status, {
    'Content-Type': asPage ? 'text/html; charset=utf-8' : 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept',
    ...(stays ? {} : { Connection: 'close' }),
    ...headers,
  })
  response.end(body)
}
