import { readFileSync } from 'node:fs'
import { lookup } from 'mrmime'
import { build } from 'vite'

/** A script with all that it imports, now or later, as a page may hold it. */
export async function bundle(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: file, output: { codeSplitting: false } },
    },
  })
  const [first] = [result].flat()
  if (first === undefined || !('output' in first)) throw new Error(`${file} cannot be bundled`)
  // A closing tag within a string would end the script.
  return first.output[0].code.trim().replaceAll('</script', '<\\/script')
}

/**
 * A file as an address that holds it.
 *
 * @throws Error where nothing is known of its kind
 */
export function dataAddress(file: string): string {
  const type = lookup(file)
  if (type === undefined) throw new Error(`${file}: no type is known for a file of this kind`)
  return `data:${type};base64,${readFileSync(file).toString('base64')}`
}
