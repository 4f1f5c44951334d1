import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { scriptSources } from './content-security.ts'
import { finishPage } from './finish-page.ts'
import { headersFile, siteHeaders, writtenHeaders } from './headers.ts'
import { writeServiceWorker } from './offline/write-service-worker.ts'

/**
 * Gives every built page what Astro does not: a policy, scripts that are run on their own, a copy offline; and
 * its host the headers to send.
 *
 * @param base the path above it all
 */
export function finishPages(base: string): AstroIntegration {
  return {
    name: 'finish-pages',
    hooks: {
      async 'astro:build:done'({ dir }) {
        const folder = fileURLToPath(dir)
        const styles = new Set<string>()
        for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (!file.endsWith('.html')) continue
          const page = path.join(folder, file)
          // As bytes: a thousand large pages are not worth reading as text.
          const finished = finishPage(readFileSync(page, 'latin1'), file)
          for (const style of finished.styles) styles.add(style)
          writeFileSync(page, finished.html, 'latin1')
        }
        await writeServiceWorker(folder)
        const headers = writtenHeaders(base, siteHeaders(scriptSources, styles))
        writeFileSync(path.join(folder, headersFile), headers)
      },
    },
  }
}
