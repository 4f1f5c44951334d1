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

/** Those that take or wait longest: begun last, each would be waited for alone. */
const longest = [
  'src/rehearsal/main.test.ts',
  'workshop/machines/stand-in/check.test.ts',
  'src/cli/build-faults.test.ts',
  'src/cli/build.test.ts',
  'src/rehearsal/other-workshops.test.ts',
  'src/cli/nodes.test.ts',
  'workshop/lib/catch-up/keep.test.ts',
  'workshop/machines/stand-in/stand-in.test.ts',
  'src/rehearsal/rehearse.test.ts',
]

/** The tests that need a process of their own, those first that take longest. */
export function otherTests(): string[] {
  const folders = ['workshop/machines', 'src/rehearsal', 'workshop', 'src/cli', 'content', 'docs']
  const files = new Set(testsIn(folders))
  const first = longest.filter((file) => files.delete(file))
  return [...first, ...files]
}
