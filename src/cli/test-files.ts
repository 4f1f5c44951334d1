import { globSync } from 'node:fs'
import { projectRoot } from './root.ts'

/** Where tests lie that need neither a browser nor a built site. */
export const testFolders = ['workshop', 'src', 'content', 'docs'] as const

/** The rooms of `src/` whose tests start programs, and change what a process has but once. */
const otherRooms = ['src/rehearsal/', 'src/cli/']

/** The tests in some folders of the project: paths from its root, folder by folder. */
export function testsIn(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    globSync(`${folder.replace(/\/+$/, '')}/**/*.test.ts`, { cwd: projectRoot }).toSorted(),
  )
}

/** The tests of the plain rooms, which can share one process. */
export function plainRoomTests(): string[] {
  return testsIn(['src']).filter((file) => !otherRooms.some((room) => file.startsWith(room)))
}

/** The tests that need a process of their own; those that wait for machines for a minute begin first. */
export function otherTests(): string[] {
  const folders = ['workshop/machines', 'src/rehearsal', 'workshop', 'src/cli', 'content', 'docs']
  return [...new Set(testsIn(folders))]
}
