import { existsSync } from 'node:fs'
import path from 'node:path'
import { UsageError } from './options.ts'

/**
 * The folder `node_modules` that has Astro for a package in `folder`, where Node finds it: in the package, beside it, or
 * further up. With pnpm it is one that only the package sees.
 *
 * @throws UsageError where there is none, as with Yarn's Plug'n'Play
 */
export function packagesFolder(folder: string): string {
  const parts = folder.split(path.sep)
  const found = parts
    .map((_, index) => parts.slice(0, parts.length - index).join(path.sep))
    .map((above) => path.join(above || path.sep, 'node_modules'))
    .find((packages) => existsSync(path.join(packages, 'astro/package.json')))
  if (found !== undefined) return found
  throw new UsageError(
    `No folder node_modules has the packages of ${folder}\n` +
      '    expected: the package installed by npm, by pnpm, or by Yarn with `nodeLinker: node-modules`',
  )
}
