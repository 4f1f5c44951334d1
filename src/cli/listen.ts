import { UsageError } from './options.ts'
import { type Audience, serve } from './serve.ts'

/**
 * Serves a built folder until the program is ended, to whom `audience` says. `ready` hears the address
 * when it can be opened.
 *
 * @throws UsageError where the port is taken
 */
export async function listen(
  folder: string,
  port: number,
  base: string,
  audience: Audience,
  ready: (address: string) => void,
): Promise<void> {
  try {
    const server = await serve(folder, port, base, audience)
    ready(`http://localhost:${port}${base}`)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        server.close()
        server.closeAllConnections()
      })
    }
    await new Promise((resolve) => server.once('close', resolve))
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EADDRINUSE') throw error
    throw new UsageError(
      `Port ${port} is taken by another program\n    expected: a free one, with --port NUMBER`,
    )
  }
}
