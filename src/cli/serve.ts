import {
  closeSync,
  createReadStream,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  statSync,
  type Stats,
} from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream'
import { createGzip } from 'node:zlib'
import { lookup } from 'mrmime'
import { headersFile, readHeaders } from '../site/headers.ts'

/** Who is answered: every device of the network, or the programs of this machine alone. */
export type Audience = 'network' | 'machine'

/**
 * Serves a built folder as a static host does, with the headers that it asks for: `index.html` of a folder, `404.html` for what is
 * not there, a redirect where a folder's address lacks its slash. `base` is the path above it all.
 *
 * @throws Error with `code` EADDRINUSE where something listens on the port already
 */
export async function serve(
  folder: string,
  port: number,
  base: string,
  audience: Audience,
): Promise<Server> {
  const prefix = base.replace(/\/$/, '')
  const server = createServer((request, response) => {
    if (audience === 'machine' && !isOwnName(request)) refuse(response)
    else answer(folder, prefix, request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, audience === 'machine' ? '127.0.0.1' : undefined, () => {
      resolve()
    })
  })
  return server
}

/**
 * Whether a request names this machine. A page of another host could else have its name lead here, and
 * read what is served.
 */
function isOwnName({ headers: { host }, socket }: IncomingMessage): boolean {
  const port = socket.localPort === 80 ? '' : `:${socket.localPort}`
  return host === `localhost${port}` || host === `127.0.0.1${port}`
}

function refuse(response: ServerResponse): void {
  const message = 'This site is served to this machine alone, as localhost or 127.0.0.1.\n'
  response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' }).end(message)
}

function answer(
  folder: string,
  prefix: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  // Several slashes at the beginning would make a host of the first name.
  const asked = `http://localhost/${(request.url ?? '').replace(/^\/+/, '')}`
  const { pathname, search } = URL.parse(asked) ?? { pathname: '', search: '' }
  if (prefix !== '' && ['/', prefix].includes(pathname))
    return redirect(response, `${prefix}/${search}`)
  const file = fileOf(folder, prefix, pathname)
  const own = headersOf(folder)
  const lost = path.join(folder, '404.html')
  if (file === undefined) return send(request, response, lost, 404, own)
  const isFolder = statSync(file, { throwIfNoEntry: false })?.isDirectory() === true
  if (!file.endsWith('/') && isFolder) {
    return redirect(response, `${pathname}/${search}`)
  }
  send(request, response, file.endsWith('/') ? `${file}index.html` : file, 200, own)
}

/** The headers that the built site asks its host to send; a build may replace them while it is served. */
function headersOf(folder: string): Readonly<Record<string, string>> {
  try {
    return readHeaders(readFileSync(path.join(folder, headersFile), 'utf8'))
  } catch {
    // There is none, or a build replaces the folder right now.
    return {}
  }
}

/** The file or folder of an address; undefined where there is none, or where it would leave the folder. */
function fileOf(folder: string, prefix: string, pathname: string): string | undefined {
  if (!pathname.startsWith(`${prefix}/`)) return undefined
  try {
    const file = path.join(folder, decodeURIComponent(pathname.slice(prefix.length)))
    const inside = file === folder || file.startsWith(folder + path.sep)
    const found = file.endsWith('/') ? `${file}index.html` : file
    // As a host does that knows what the file is for.
    if (file === path.join(folder, headersFile)) return undefined
    return inside && !file.includes('\0') && existsSync(found) ? file : undefined
  } catch {
    return undefined
  }
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { location }).end()
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  status: number,
  own: Readonly<Record<string, string>>,
): void {
  const opened = openFile(file)
  if (opened === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n')
    return
  }
  const { descriptor, stats } = opened
  const type = contentType(file)
  const zipped =
    /text|json|javascript|svg|xml/.test(type) &&
    /\bgzip\b/.test(String(request.headers['accept-encoding']))
  const version = versionOf(stats)
  const headers = { ...own, 'cache-control': 'no-cache', vary: 'accept-encoding', ...version }
  const known = status === 200 && isKnown(request, version)
  if (known) response.writeHead(304, headers)
  else {
    response.writeHead(status, {
      ...headers,
      'content-type': type,
      ...(zipped ? { 'content-encoding': 'gzip' } : { 'content-length': stats.size }),
    })
  }
  if (known || request.method === 'HEAD' || stats.size === 0) {
    closeSync(descriptor)
    response.end()
    return
  }
  // A reader who leaves ends the answer and nothing else.
  const done = (): void => undefined
  // No more than was said of it, should it grow meanwhile: what follows would be read as the next answer.
  const stream = createReadStream(file, { fd: descriptor, end: stats.size - 1 })
  if (zipped) pipeline(stream, createGzip(), response, done)
  else pipeline(stream, response, done)
}

/** A file, opened before anything is said of it: a build may move it away at any moment. */
function openFile(
  file: string,
): { readonly descriptor: number; readonly stats: Stats } | undefined {
  try {
    const descriptor = openSync(file, 'r')
    return { descriptor, stats: fstatSync(descriptor) }
  } catch {
    return undefined
  }
}

interface Version {
  readonly etag: string
  readonly 'last-modified': string
}

/** What tells a file from its next version; weak, since zipped or not it is the same. */
function versionOf({ size, mtime }: Stats): Version {
  const etag = `W/"${size.toString(36)}-${mtime.getTime().toString(36)}"`
  return { etag, 'last-modified': mtime.toUTCString() }
}

/** Whether the browser has this version: RFC 9110, 13.1. A date counts only where there is no tag. */
function isKnown({ headers, method }: IncomingMessage, version: Version): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  const tags = headers['if-none-match']
  if (tags !== undefined) {
    const named = tags.split(',').map((tag) => tag.trim().replace(/^(W\/)?/, 'W/'))
    return tags.trim() === '*' || named.includes(version.etag)
  }
  const since = Date.parse(headers['if-modified-since'] ?? '')
  return Date.parse(version['last-modified']) <= since
}

/** The type of a file by its ending; every text of ours is UTF-8. */
function contentType(file: string): string {
  const type = lookup(file) ?? 'application/octet-stream'
  return /^text\//.test(type) ? `${type}; charset=utf-8` : type
}
