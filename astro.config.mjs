// For `astro check` alone: the commands give Astro these settings themselves.
import { nothingPrinted } from './src/site/printing.ts'
import { siteConfig } from './src/site/site-config.ts'

const folders = { workshop: '.', project: '.', cache: '.cache/dev', output: 'dist' }

export default siteConfig({
  ...folders,
  site: undefined,
  base: '/',
  notes: false,
  secrets: false,
  fontsInStyles: false,
  printing: nothingPrinted,
})
