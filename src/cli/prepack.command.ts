import path from 'node:path'
import { readOptions } from './options.ts'
import { engineRoot } from './root.ts'
import { run } from './run.ts'
import { writeLibrary } from './write-library.ts'

const command = {
  usage: 'npm run prepack',
  about: 'Writes lib/, which the package has in place of src/. `npm pack` calls it.',
  options: {},
}

await run(() => {
  readOptions(command, process.argv.slice(2))
  writeLibrary(path.join(engineRoot, 'src'), path.join(engineRoot, 'lib'))
  return 0
})
