import { existsSync } from 'node:fs'
import path from 'node:path'
import { environment } from './environment.ts'
import { listen } from './listen.ts'
import { UsageError } from './options.ts'
import { recoverFolder } from './replace-folder.ts'
import { projectRoot } from './root.ts'

/**
 * Serves `dist/` until the program is ended, and says where.
 *
 * @throws UsageError where nothing is built, or the port is taken
 */
export async function serveSite(port: number): Promise<void> {
  const folder = path.join(projectRoot, 'dist')
  recoverFolder(folder)
  if (!existsSync(path.join(folder, 'index.html'))) {
    throw new UsageError('dist/ holds no site\n    expected: `npm run build` first, or `npm start`')
  }
  // Without a network, whoever is in the room reads it from here.
  await listen(folder, port, environment.base, 'network', (address) => console.log(address))
}
