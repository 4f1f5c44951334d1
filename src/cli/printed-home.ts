import { type Config, configFile } from '../lesson/config.ts'
import { homeAddress } from '../site/home-address.ts'
import { environment } from './environment.ts'

/**
 * The address of the pages as it is printed and as QR codes hold it, with a slash at its end. Says so
 * where nobody named one: it then leads to the reader's own machine.
 */
export function printedHome(config: Config): string {
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
