import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { projectRoot } from '../../src/cli/root.ts'
import { serve } from '../../src/cli/serve.ts'
import type { PdfOptions } from '../../src/cli/write-pdfs.ts'

/**
 * Runs what `npm run pdf` runs, into a folder of its own below `.cache/`, of one task or of some files where these
 * are named; gives what it printed.
 */
export function writePdfs(
  paper: PdfOptions['paper'],
  folder: string,
  env: Readonly<Record<string, string>> = {},
  part: Pick<PdfOptions, 'task' | 'only'> = {},
): string {
  const program =
    "import { checkClaims } from './src/cli/check-claims.ts'\n" +
    "import { workshopRoot } from './src/cli/root.ts'\n" +
    "import { writePdfs } from './src/cli/write-pdfs.ts'\n" +
    'const [folder, options] = process.argv.slice(1)\n' +
    'await writePdfs({ ...JSON.parse(options), from: checkClaims(workshopRoot) }, folder)'
  const args = [folder, JSON.stringify({ paper, ...part })]
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
