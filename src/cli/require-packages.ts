import { createRequire } from 'node:module'
import path from 'node:path'
import { UsageError } from './options.ts'

/**
 * Refuses a folder from which Astro and Vite would not find themselves: it is installed elsewhere, or by a package
 * manager that puts the packages of a package out of sight.
 *
 * @throws UsageError that says what to do
 */
export function requirePackages(folder: string): void {
  const { resolve } = createRequire(path.join(folder, 'package.json'))
  try {
    resolve('astro/package.json')
  } catch {
    throw new UsageError(
      `Astro is not among the packages of ${folder}\n` +
        '    expected: the package installed in this folder, with npm, or with `node-linker=hoisted` for pnpm',
    )
  }
}
