import path from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { ProblemError } from '../workshop/problem.ts'
import { readSources } from '../workshop/read.ts'
import { parseWorkshop, type Sources } from '../workshop/workshop.ts'
import { checkWorkshop } from './check.ts'
import { outline } from './outline.ts'

const id = 'virtual:workshop'
const resolvedId = `\0${id}`

/**
 * Gives the pages the workshop's text as the module `virtual:workshop`, so that it lies in Vite's
 * module graph: a saved file, a new one and a deleted one all reach the open browser. Every claim is
 * checked before the module is handed out.
 */
export function workshopModule(root: string): Plugin {
  return {
    name: 'workshop-module',
    resolveId: { filter: { id: /^virtual:workshop$/ }, handler: () => resolvedId },
    load: {
      filter: { id: /^\0virtual:workshop$/ },
      handler() {
        const sources = readSources(root)
        refuseProblems(sources)
        return `export default ${JSON.stringify(outline(sources))}`
      },
    },
    configureServer(server) {
      watchFolders(server, [path.join(root, 'workshop'), path.join(root, 'content')])
    },
  }
}

function refuseProblems(sources: Sources): void {
  const workshop = parseWorkshop(sources)
  const { problems } = checkWorkshop(workshop)
  if (problems.length > 0) throw new ProblemError(...problems)
}

/** On any change in the folders the module is made anew, and the open pages load again. */
function watchFolders(server: ViteDevServer, folders: readonly string[]): void {
  server.watcher.add([...folders])
  server.watcher.on('all', (_event, file) => {
    if (!folders.some((folder) => file.startsWith(folder + path.sep))) return
    for (const environment of Object.values(server.environments)) {
      const found = environment.moduleGraph.getModuleById(resolvedId)
      if (found !== undefined) environment.moduleGraph.invalidateModule(found)
      environment.hot.send({ type: 'full-reload' })
    }
  })
}

