import { directionOf, interfaceLanguage } from '../interface/languages.ts'
import workshop from 'virtual:workshop'

/** Whether there are notes; what will be printed; the folder that holds `content/` and `workshop/`. */
export { notes as withNotes, printing, root } from 'virtual:workshop'

/** What `content/workshop.yaml` says of the workshop that is being built; its pages, in reading order. */
export const { config, tasks, pages, start, states, mistakes } = workshop

const { language } = config
const direction = directionOf(language)

/** Whether the language of the pages is written from the right. */
export const fromTheRight = direction === 'rtl'

/** The language of the pages, and the side from which it is written where that is the right one. */
export const rootAttributes = { lang: language, dir: fromTheRight ? direction : undefined }

const said = interfaceLanguage(language)

/** The language of what the engine alone says, where that is another one than the language of the pages. */
export const interfaceAttributes =
  new Intl.Locale(language).language === said ? {} : { lang: said, dir: directionOf(said) }
