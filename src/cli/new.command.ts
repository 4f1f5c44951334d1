import { existsSync } from 'node:fs'
import path from 'node:path'
import { runGit } from '../files/git.ts'
import { engineManifest, writeNewWorkshop } from './new-workshop.ts'
import { readCall } from './options.ts'
import { engineRoot } from './root.ts'
import { run } from './run.ts'

const command = {
  usage: 'npx workshop new DIR',
  about: 'Writes a small workshop into a folder, from which to make your own. `.` is this folder.',
  options: {},
  operands: ['DIR'],
}

await run(() => {
  const [folder = ''] = readCall(command, process.argv.slice(2)).operands
  const tarball = packedHere()
  const written = writeNewWorkshop(folder, tarball && `file:${tarball}`)
  for (const file of written) console.log(path.join(folder, file))
  const inside = path.relative('', folder)
  const next = [
    ...(tarball === undefined ? [] : [`npm pack --pack-destination ${folder}`]),
    ...(inside === '' ? [] : [`cd ${inside}`]),
    ...(runGit(folder, ['rev-parse']) === undefined ? ['git init'] : []),
    ...(existsSync(path.join(folder, 'node_modules')) ? [] : ['npm install']),
    'npm run dev',
  ]
  console.error(`\nNext:\n\n  ${next.join('\n  ')}`)
  return 0
})

/** In its own repository the package is not installed: the name that `npm pack` gives it. */
function packedHere(): string | undefined {
  if (!existsSync(path.join(engineRoot, 'src'))) return undefined
  const { name, version } = engineManifest()
  return `${name}-${version}.tgz`
}
