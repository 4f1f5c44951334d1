import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this project. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/** The folder of the workshop that is built: `WORKSHOP`, or this project's own. */
export const workshopRoot = path.resolve(process.env['WORKSHOP'] ?? projectRoot)
