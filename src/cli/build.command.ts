import { buildSite } from './build-site.ts'
import { readOptions } from './options.ts'
import { run } from './run.ts'
import { writeDiskCopy } from './write-disk-copy.ts'

const command = {
  usage: 'npm run build -- [--zip]',
  about:
    'Builds the site into dist/. BASE_PATH=/x/ and SITE=https://… move it under another address,\n' +
    'WORKSHOP=DIR builds another workshop.',
  options: {
    zip: { help: 'In its place, write disk/workshop.zip, which opens from disk without a server' },
  },
}

await run(async () => {
  const options = readOptions(command, process.argv.slice(2))
  await (options.has('zip') ? writeDiskCopy() : buildSite())
  return 0
})
