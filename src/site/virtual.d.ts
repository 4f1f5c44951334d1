/// <reference types="astro/client" />

declare module 'virtual:workshop' {
  const workshop: import('../lesson/workshop.ts').Workshop
  export default workshop
  /** The folder that holds `content/` and `workshop/`. */
  export const root: string
}

declare module 'virtual:own-words' {
  /** The components in `content/words/`, by name. */
  const components: Readonly<Record<string, (props: Readonly<Record<string, unknown>>) => unknown>>
  export default components
}
