import { config } from './current.ts'
import { homeAddress } from './home-address.ts'

const { BASE_URL, SITE } = import.meta.env
const home = homeAddress(config, SITE, BASE_URL)

/** The whole address at which participants find a path of the site; for paper and for QR codes. */
export function siteAddress(path: string): string {
  return new URL(path.slice(1), home).href
}
