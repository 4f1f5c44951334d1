import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this project; of the package, where it is installed. */
export const engineRoot = fileURLToPath(new URL('../..', import.meta.url))

/** The folder in which a command is called: what it builds lies there, and its caches. */
export const projectRoot = process.cwd()

/** The folder of the workshop that is built: `WORKSHOP`, or the one in which the command is called. */
export const workshopRoot = path.resolve(process.env['WORKSHOP'] ?? projectRoot)
