import { request, type Server } from 'node:http'

/** What a server answers to a path, sent as it stands; for tests. */
export function ask(
  server: Server,
  url: string,
  options: {
    readonly method?: string
    readonly gzip?: boolean
    readonly host?: string
    readonly headers?: Readonly<Record<string, string>>
  } = {},
): Promise<{
  status: number
  type: string
  location: string
  encoding: string
  etag: string
  modified: string
  body: string
}> {
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port')
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: address.port,
        path: url,
        method: options.method ?? 'GET',
        headers: {
          ...(options.gzip === true ? { 'accept-encoding': 'br, gzip' } : {}),
          ...options.headers,
          ...(options.host === undefined ? {} : { host: options.host }),
        },
      },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? '',
            location: response.headers.location ?? '',
            encoding: response.headers['content-encoding'] ?? '',
            etag: response.headers.etag ?? '',
            modified: response.headers['last-modified'] ?? '',
            body: Buffer.concat(parts).toString('latin1'),
          })
        })
      },
    )
    sent.on('error', reject)
    sent.end()
  })
}
