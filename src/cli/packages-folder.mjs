import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * The folder `node_modules` that has Astro for a package in `folder`, where Node finds it: in the package, beside it, or
 * further up. With pnpm it is one that only the package sees. There is none with Yarn's Plug'n'Play. In JavaScript,
 * because the launcher asks for it.
 *
 * @param {string} folder
 */
export function packagesFolder(folder) {
  const parts = folder.split(path.sep)
  return parts
    .map((_, index) => parts.slice(0, parts.length - index).join(path.sep))
    .map((above) => path.join(above || path.sep, 'node_modules'))
    .find((packages) => existsSync(path.join(packages, 'astro/package.json')))
}
