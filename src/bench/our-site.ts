import { rmSync } from 'node:fs'
import path from 'node:path'
import type { ProjectCopy } from '../commands/project-copy.ts'
import type { Site } from './builds.ts'
import { makePage } from './make-page.ts'
import { workshopFiles } from './workshop-files.ts'
import { writeFiles } from './write-files.ts'

/** A generated workshop of `count` pages, built by a copy of this project: no build of another touches it. */
export function generatedSite(copy: ProjectCopy, folder: string, count: number): Site {
  const pages = Array.from({ length: count }, (_, index) => makePage(index + 1))
  rmSync(folder, { recursive: true, force: true })
  writeFiles(folder, workshopFiles(pages))
  return ourSite(copy, `our ${count} pages`, folder)
}

/** The site without its deck and its handouts: what the tools that it is compared with make, too. */
export function pagesAlone(site: Site): Site {
  for (const more of ['slides', 'handout']) {
    rmSync(path.join(site.folder, 'src/pages', more), { recursive: true })
  }
  return { ...site, name: `${site.name} alone` }
}

/** The site of the workshop in a folder. */
export function ourSite({ folder }: ProjectCopy, name: string, workshop: string): Site {
  return {
    name,
    folder,
    program: [path.join(folder, 'src/commands/build.command.ts')],
    env: { WORKSHOP: workshop },
    caches: ['.cache', '.astro'],
    dist: 'dist',
  }
}
