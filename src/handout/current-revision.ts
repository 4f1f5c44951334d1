import { config, root } from '../site/current.ts'
import { readRevision } from './revision.ts'

/** The commit of the workshop that is printed: git is asked once, not for each sheet. */
export const revision = readRevision(root, config.files)
