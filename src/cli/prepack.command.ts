import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { editorSchemas } from './editor-schemas.ts'
import { readOptions } from './options.ts'
import { engineRoot } from './root.ts'
import { run } from './run.ts'
import { wordTypes } from './word-types.ts'
import { writeLibrary } from './write-library.ts'

const command = {
  usage: 'npm run prepack',
  about:
    'Writes what the package has beside the files of this repository: engine/ in place of src/, and the schemas\n' +
    'and types for editors in schemas/. `npm pack` calls it.',
  options: {},
}

await run(() => {
  readOptions(command, process.argv.slice(2))
  writeLibrary(path.join(engineRoot, 'src'), path.join(engineRoot, 'engine'))
  const folder = path.join(engineRoot, 'schemas')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'words.d.ts'), wordTypes())
  for (const [file, text] of editorSchemas()) writeFileSync(path.join(folder, file), text)
  return 0
})
