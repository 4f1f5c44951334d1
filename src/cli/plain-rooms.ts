// The tests of the plain rooms in one process: of some hundred files each would pay for a start of Node and for the
// same modules, twice of what its tests take. Run by `unit-tests.ts`, as one file of tests.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from './root.ts'
import { plainRoomTests } from './test-files.ts'

for (const file of plainRoomTests()) {
  await import(pathToFileURL(path.join(projectRoot, file)).href)
}
