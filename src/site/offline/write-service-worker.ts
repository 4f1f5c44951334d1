import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { offlineFiles } from './offline-files.ts'

const source = fileURLToPath(new URL('./service-worker.ts', import.meta.url))
const module = 'virtual:offline-files'

/**
 * Writes `sw.js` into a built site: a service worker that holds every file of it. It is the last
 * file to be written, since it names what the others hold.
 */
export async function writeServiceWorker(folder: string): Promise<void> {
  const files = JSON.stringify(offlineFiles(folder))
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'offline-files',
        resolveId: (id) => (id === module ? `\0${module}` : undefined),
        load: (id) => (id === `\0${module}` ? `export const files = ${files}` : undefined),
      },
    ],
    build: { write: false, rolldownOptions: { input: source, output: { format: 'iife' } } },
  })
  const outputs = 'output' in built ? built.output : []
  for (const output of outputs) {
    if (output.type === 'chunk') writeFileSync(path.join(folder, 'sw.js'), output.code)
  }
}
