import { parseConfig } from '../lesson/config.ts'
import { readSources } from '../lesson/read-sources.ts'
import { configFile } from '../lesson/config.ts'
import { homeAddress } from '../site/home-address.ts'
import { environment } from './environment.ts'

/**
 * The address of the pages as it is printed and as QR codes hold it, with a slash at its end. Says so
 * where nobody named one: it then leads to the reader's own machine.
 *
 * @throws ProblemError where the settings of the workshop in `root` cannot be read
 */
export function printedHome(root: string): string {
  const config = parseConfig(configFile, readSources(root).config)
  const { site, base } = environment
  const home = homeAddress(config, site ?? 'http://localhost:4321', base)
  if (config.event.address === '' && site === undefined) {
    console.error(
      `Neither \`event.address\` in ${configFile} nor SITE=https://… is set: ` +
        `QR codes and printed addresses lead to ${home}`,
    )
  }
  return home
}
