import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Plugin, ViteDevServer } from 'vite'
import { ProblemError } from '../workshop/problem.ts'
import { readSources, sourceFolders } from '../workshop/read.ts'
import type { Sources, Workshop } from '../workshop/workshop.ts'
import { checkedWorkshop, forgetChecked } from './checked.ts'
import { highlightAhead } from './highlight.ts'
import { outline } from './outline.ts'
import { type SearchEntry, searchEntries } from './search-entries.ts'
import { servePictures } from './serve-pictures.ts'
import { shownCode } from './shown-code.ts'
import { untilWatched } from './until-watched.ts'
import { isUnwatched } from './watched.ts'
import { WorkshopFiles } from './workshop-files.ts'

const names = ['', '/contents', '/pictures', '/search'].map((name) => `virtual:workshop${name}`)

/**
 * Gives the pages the workshop's text as the module `virtual:workshop`, its pages as
 * `virtual:workshop/contents`, the files of its pictures by their names as `virtual:workshop/pictures`,
 * and what can be searched as `virtual:workshop/search`. So all of it lies in Vite's module graph: a
 * saved file, a new one and a deleted one reach the open browser. Every claim is checked before the text is handed out.
 */
export function workshopModule(root: string, { dev }: { dev: boolean }): Plugin {
  let watched: Promise<void> | undefined
  const own = new WorkshopFiles(root)
  return {
    name: 'workshop-module',
    enforce: 'pre',
    config({ root: project = '.' }) {
      const ignored = (file: string): boolean =>
        isUnwatched(path.resolve(project), root, file) || !own.has(file)
      // The pages get all of it through this module: no file of it has an address.
      const deny = [...secret, ...sourceFolders.map((folder) => anyFileIn(path.join(root, folder)))]
      return { server: { watch: { ignored: [ignored] }, fs: { deny } } }
    },
    resolveId: {
      filter: { id: /^virtual:workshop|\/highlight\.ts$/ },
      handler(id, importer) {
        if (id.startsWith('virtual:')) return `\0${id}`
        return dev ? undefined : shared(id, importer)
      },
    },
    load: {
      filter: { id: /^\0virtual:workshop/ },
      async handler(id) {
        await watched
        const sources = readSources(root)
        if (id.endsWith('/contents')) return contentsModule(root, Object.keys(sources.tasks))
        const workshop = withoutProblems(sources)
        if (!dev) highlightAhead(shownCode(workshop))
        const data = id.endsWith('/search')
          ? search(workshop, sources)
          : id.endsWith('/pictures')
            ? pictures(root, workshop)
            : outline(workshop, sources)
        // As a text to be read: as code, megabytes of data would become a syntax tree.
        return `export default JSON.parse(${JSON.stringify(JSON.stringify(data))})`
      },
    },
    generateBundle() {
      forgetChecked()
    },
    configureServer(server) {
      // Astro makes one for a build as well, and closes it before it watches anything.
      if (!dev) return
      servePictures(server, own)
      watchFolders(server, own)
      if (server.config.server.watch !== null) {
        watched = untilWatched(server.watcher, sourceFiles(root))
      }
    },
  }
}

/**
 * The highlighter stays outside of the bundle, as the module that Node loaded for this plugin: so the
 * pages of a build find what was read ahead.
 */
function shared(id: string, importer = ''): { id: string; external: true } | undefined {
  const { href } = new URL('highlight.ts', import.meta.url)
  const isOurs = new URL(id, pathToFileURL(importer)).href === href
  return isOurs ? { id: href, external: true } : undefined
}

function search({ tasks }: Workshop, sources: Sources): SearchEntry[] {
  return tasks.flatMap(({ file, title }) => searchEntries(file, sources.tasks[file] ?? '', title))
}

function pictures(root: string, { pictures: files }: Workshop): Record<string, string> {
  return Object.fromEntries(files.map((file) => [path.basename(file), path.join(root, file)]))
}

/** A module that gives the content of each task by its name. */
function contentsModule(root: string, files: readonly string[]): string {
  const loader = fileURLToPath(new URL('load-content.ts', import.meta.url))
  const entries = files.map((file) => {
    const name = path.basename(file, '.mdx')
    return `${JSON.stringify(name)}: contentLoader(${JSON.stringify(root)}, ${JSON.stringify(file)})`
  })
  return [
    `import { contentLoader } from ${JSON.stringify(loader)}`,
    `export default { ${entries.join(', ')} }`,
  ].join('\n')
}

/** What Vite serves to nobody of itself; a list of one's own takes the place of this one. */
const secret = ['.env', '.env.*', '*.{crt,pem,key,p12,pfx,cer,der}', '.npmrc', '**/.git/**']

/** A pattern for the files in a folder, whose name may hold signs of patterns. */
function anyFileIn(folder: string): string {
  return `${folder.replaceAll(path.sep, '/').replace(/[^\w/ -]/g, (sign) => `\\${sign}`)}/**`
}

/** The whole paths of all that the pages are made of; none where that cannot be read: a page says why. */
function sourceFiles(root: string): string[] {
  try {
    const { files, tasks, solutions, mistakes, recordings, pictures } = readSources(root)
    const start = Object.keys(files).map((file) => `workshop/${file}`)
    const others = [tasks, solutions, mistakes, recordings, pictures].flatMap(Object.keys)
    return [...start, ...others].map((file) => path.join(root, file))
  } catch {
    return []
  }
}

function withoutProblems(sources: Sources): Workshop {
  const { workshop, findings } = checkedWorkshop(sources)
  if (findings.problems.length > 0) throw new ProblemError(...findings.problems)
  return workshop
}

/** On a change of any of the workshop's files the module is made anew, and the open pages load again. */
function watchFolders(server: ViteDevServer, own: WorkshopFiles): void {
  server.watcher.add([...own.folders])
  server.watcher.on('all', (_event, file) => {
    if (!own.holds(file)) return
    for (const environment of Object.values(server.environments)) {
      for (const name of names) {
        const found = environment.moduleGraph.getModuleById(`\0${name}`)
        if (found !== undefined) environment.moduleGraph.invalidateModule(found)
      }
      environment.hot.send({ type: 'full-reload' })
    }
  })
}
