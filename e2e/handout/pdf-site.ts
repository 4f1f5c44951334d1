import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { projectRoot } from '../../src/cli/root.ts'
import { serve } from '../../src/cli/serve.ts'

/**
 * Runs what `npm run pdf` runs, into a folder of its own below `.cache/`, of one task where one is named; gives
 * what it printed.
 */
export function writePdfs(
  paper: string,
  folder: string,
  env: Readonly<Record<string, string>> = {},
  task?: string,
): string {
  const program =
    "import { writePdfs } from './src/cli/write-pdfs.ts'\n" +
    'await writePdfs(...process.argv.slice(1))'
  const args = [paper, folder, ...(task === undefined ? [] : [task])]
  return execFileSync(process.execPath, ['--input-type=module', '-e', program, ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** A folder below `.cache/`, where builds may be moved to. */
export function cacheFolder(name: string): string {
  return path.join(projectRoot, '.cache', name)
}

/** Serves a built folder; gives what ends it. */
export async function serveFolder(folder: string, port: number): Promise<() => void> {
  const server = await serve(folder, port, '/', 'machine')
  return () => {
    server.closeAllConnections()
    server.close()
  }
}
