import { serve } from '../commands/serve.ts'

/** Serves a built site on a free port while `work` goes on; `work` is given its address, without a slash at its end. */
export async function withServer<T>(
  dist: string,
  work: (address: string) => Promise<T>,
): Promise<T> {
  const server = await serve(dist, 0, '/', 'machine')
  try {
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('a port has no number')
    return await work(`http://localhost:${address.port}`)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}
