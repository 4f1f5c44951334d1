import { existsSync } from 'node:fs'
import path from 'node:path'
import { UsageError } from './options.ts'
import { projectRoot } from './root.ts'
import { serve } from './serve.ts'

/**
 * Serves `dist/` until the program is ended, and says where.
 *
 * @throws UsageError where nothing is built, or the port is taken
 */
export async function serveSite(port: number): Promise<void> {
  const folder = path.join(projectRoot, 'dist')
  if (!existsSync(path.join(folder, 'index.html'))) {
    throw new UsageError('dist/ holds no site\n    expected: `npm run build` first, or `npm start`')
  }
  const base = process.env['BASE_PATH'] ?? '/'
  try {
    const server = await serve(folder, port, base)
    console.log(`http://localhost:${port}${base}`)
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
