/// <reference types="astro/client" />

declare module 'virtual:workshop' {
  const workshop: import('../lesson/workshop.ts').Workshop
  export default workshop
  /** The folder that holds `content/` and `workshop/`. */
  export const root: string
  /** Whether the pages have the notes: a presenter's own site alone. */
  export const notes: boolean
  export const printing: import('./printing.ts').Printing
}

/** Components by name: the forms in `content/words/` for one rendering, or free pages. */
type NamedComponents = Readonly<
  Record<string, (props: Readonly<Record<string, unknown>>) => unknown>
>

/** What tells the storage of this workshop from that of others: see identity.ts. */
declare const __WORKSHOP__: string

declare module 'virtual:own-words/page' {
  const components: NamedComponents
  export default components
}

declare module 'virtual:own-words/deck' {
  const components: NamedComponents
  export default components
}

declare module 'virtual:own-words/paper' {
  const components: NamedComponents
  export default components
}

declare module 'virtual:free-pages' {
  const components: NamedComponents
  export default components
}

declare module 'virtual:offline-files' {
  /** Every file of the built site. */
  export const files: readonly import('./offline/offline-files.ts').OfflineFile[]
}
