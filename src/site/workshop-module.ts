import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { isRunnableDevEnvironment, type Plugin, type ViteDevServer } from 'vite'
import { checkClaims } from '../claims/check.ts'
import { forms, readOwnWords } from '../lesson/own-words.ts'
import type { ReadWorkshop, readWorkshop, Sources, Workshop } from '../lesson/workshop.ts'
import { ProblemError } from '../files/problem.ts'
import { readSources } from '../lesson/read-sources.ts'
import { workshopRereader } from '../lesson/reread-workshop.ts'
import { startFolder } from '../lesson/start-folder.ts'
import { located } from './located.ts'
import type { Printing } from './printing.ts'
import { forgetModules } from './forget-modules.ts'
import { holdsWords } from './interface-module.ts'
import { lookAgain } from './look-again.ts'
import { SavedSources } from './saved-sources.ts'
import { servePictures } from './serve-pictures.ts'
import { client, countSaves, tellShown } from './shown-saves.ts'
import { untilWatched } from './until-watched.ts'
import { isUnwatched } from './watched.ts'
import { WorkshopFiles } from './workshop-files.ts'

declare global {
  /** The workshops that this process builds, by root: pages take the model itself, not a copy. */
  var workshopModels: Map<string, Workshop> | undefined
}

const names = [
  'virtual:workshop',
  'virtual:free-pages',
  ...forms.map((form) => `virtual:own-words/${form}`),
]
const ids = names.map((name) => `\0${name}`)

/** What a command has read of a workshop before it builds, so that it is not read again. */
export interface BuiltFrom {
  readonly sources: Sources
  /** None of its claims is wrong. */
  readonly workshop: Workshop
}

interface ModuleOptions {
  /** Whether a server for writing is made rather than a build. */
  readonly dev: boolean
  /** Nothing for a server for writing: it reads the files again at each save. */
  readonly from: BuiltFrom | undefined
  /** Whether the pages have the notes. */
  readonly notes: boolean
  /** Whether the pages may show the secrets of the event. */
  readonly secrets: boolean
  /** What is printed of the pages. */
  readonly printing: Printing
}

/**
 * Gives the pages the workshop as the module `virtual:workshop`, what runs of its free pages as
 * `virtual:free-pages`, and the components of its own words as `virtual:own-words/page` and the like,
 * one for each rendering, which so loads the styles of its own forms alone. All of it lies in Vite's
 * module graph: a saved file, a new one and a deleted one reach the open browser. Every claim is
 * checked before the model is handed out.
 */
export function workshopModule(root: string, options: ModuleOptions): Plugin {
  const { dev, from } = options
  let watched: Promise<void> | undefined
  // All modules are of the same files until the next save.
  const sources = new SavedSources(root, from?.sources)
  const reread = workshopRereader()
  const own = new WorkshopFiles(root)
  return {
    name: 'workshop-module',
    enforce: 'pre',
    config({ root: project = '.' }) {
      const ignored = (file: string): boolean =>
        isUnwatched(path.resolve(project), root, file) || !own.has(file)
      const hidden = unserved.map((files) => `${asPattern(root)}/${files}`)
      const deny = [...secret, ...hidden, ...own.elsewhere.map((one) => `${asPattern(one)}/**`)]
      return { server: { watch: { ignored: [ignored] }, fs: { deny } } }
    },
    resolveId: {
      filter: { id: /^virtual:|\/highlight\.[jt]s$/ },
      handler(id, importer) {
        if (names.includes(id)) return `\0${id}`
        // Only a build colours ahead.
        return dev ? null : sharedHighlighter(id, importer)
      },
    },
    load: {
      filter: { id: /^\0virtual:/ },
      async handler(id) {
        if (!ids.includes(id)) return null
        await watched
        try {
          return moduleText(id, root, sources.current(), reread, options)
        } catch (error) {
          throw dev ? located(error, root, this.environment.config.root) : error
        }
      },
    },
    transform: {
      filter: { id: client },
      handler: (code) => (dev ? code + tellShown : null),
    },
    configureServer(server) {
      // Astro makes one for a build as well, and closes it before it watches anything.
      if (!dev) return
      servePictures(server, own)
      const count = countSaves(server)
      watchFolders(server, own, (file) => {
        sources.saved(file)
        count()
      })
      if (server.config.server.watch !== null) {
        watched = untilWatched(server.watcher, sourceFiles(root))
      }
    },
  }
}

function moduleText(
  id: string,
  root: string,
  sources: Sources,
  read: typeof readWorkshop,
  options: ModuleOptions,
): string {
  const { from, notes, secrets, printing } = options
  if (id.endsWith(':free-pages')) return freePages(root, sources)
  const form = forms.find((one) => id.endsWith(`own-words/${one}`))
  if (form !== undefined) return ownWords(root, sources, form)
  globalThis.workshopModels ??= new Map()
  const model = from?.workshop ?? withoutProblems(read(sources))
  globalThis.workshopModels.set(root, secrets ? model : withoutSecrets(model))
  return [
    `export const root = ${JSON.stringify(root)}`,
    `export const notes = ${JSON.stringify(notes)}`,
    `export const printing = ${JSON.stringify(printing)}`,
    'export default globalThis.workshopModels.get(root)',
  ].join('\n')
}

/**
 * The highlighter stays outside of the bundle, as the module that Node loaded for this plugin: so the
 * pages find what was coloured ahead.
 */
function sharedHighlighter(id: string, importer = ''): { id: string; external: true } | null {
  const { href } = new URL('../code/highlight.ts', import.meta.url)
  if (!id.endsWith(path.basename(href))) return null
  return new URL(id, pathToFileURL(importer)).href === href ? { id: href, external: true } : null
}

/** A module of the pages in `content/pages/` as components, by name. */
function freePages(root: string, { pages }: Sources): string {
  const files = Object.keys(pages).map((file) => [path.basename(file, '.mdx'), file] as const)
  // First, so that what is wrong with a page is told by its reader, which names file and line.
  return `import 'virtual:workshop'\n${components(root, files)}`
}

/** A module of the components in `content/words/` in one form, by name. */
function ownWords(root: string, sources: Sources, form: (typeof forms)[number]): string {
  const { words } = readOwnWords(sources.ownWords)
  return components(
    root,
    words.map((word) => [word.name, word[form]]),
  )
}

/** A module of components by name, each from its file, given by its path from the root. */
function components(
  root: string,
  files: readonly (readonly [name: string, file: string])[],
): string {
  const imports = files.map(
    ([, file], index) => `import C${index} from ${JSON.stringify(path.join(root, file))}`,
  )
  const entries = files.map(([name], index) => `${JSON.stringify(name)}: C${index}`)
  return [...imports, `export default { ${entries.join(', ')} }`].join('\n')
}

/** What Vite serves to nobody of itself; a list of one's own takes the place of this one. */
const secret = ['.env', '.env.*', '*.{crt,pem,key,p12,pfx,cer,der}', '.npmrc', '**/.git/**']

/** The pages get these through this module alone: no file of them has an address. */
const unserved = [
  'workshop/**',
  'content/*.yaml',
  'content/tasks/**',
  'content/mistakes/**',
  'content/recordings/**',
]

/** A path as a pattern, though it may hold signs of patterns. */
function asPattern(file: string): string {
  return file.replaceAll(path.sep, '/').replace(/[^\w/ -]/g, (sign) => `\\${sign}`)
}

/** The whole paths of all that the pages are made of; none where that cannot be read: a page says why. */
function sourceFiles(root: string): string[] {
  try {
    const { files, ownWords, ...others } = readSources(root)
    const { tasks, pages, solutions, mistakes, recordings, pictures } = others
    const folder = startFolder(others.config)
    const start = Object.keys(files).map((file) => `${folder}/${file}`)
    const texts = [tasks, pages, solutions, mistakes, recordings, pictures].flatMap(Object.keys)
    return [...start, ...texts, ...ownWords].map((file) => path.join(root, file))
  } catch {
    return []
  }
}

/** What is published holds no secret of an event. */
function withoutSecrets(workshop: Workshop): Workshop {
  const { place, date, start, instructor, address, skip } = workshop.config.event
  return {
    ...workshop,
    config: { ...workshop.config, event: { place, date, start, instructor, address, skip } },
  }
}

function withoutProblems(read: ReadWorkshop): Workshop {
  const { problems } = checkClaims(read)
  if (problems.length > 0) throw new ProblemError(...problems)
  return read.workshop
}

/** On a change of any of the workshop's files the modules are made anew, and the open pages load again. */
function watchFolders(
  server: ViteDevServer,
  own: WorkshopFiles,
  tell: (file: string) => void,
): void {
  const isMadeAnew = (id: string): boolean => ids.includes(id) || holdsWords(id)
  server.watcher.add([...own.folders])
  const saved = lookAgain((file) => {
    tell(file)
    for (const environment of Object.values(server.environments)) {
      for (const [id, found] of environment.moduleGraph.idToModuleMap) {
        if (isMadeAnew(id)) environment.moduleGraph.invalidateModule(found)
      }
      // What is told to a runner reaches it later than the next request does.
      if (isRunnableDevEnvironment(environment)) forgetModules(environment.runner, isMadeAnew)
      else environment.hot.send({ type: 'full-reload' })
    }
  })
  server.watcher.on('all', (_event, file) => {
    if (own.holds(file)) saved(file)
  })
}
