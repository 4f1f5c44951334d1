/// <reference types="astro/client" />

declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory
  export default component
}

declare module 'virtual:workshop' {
  const outline: import('./outline.ts').Outline
  export default outline
}

declare module 'virtual:workshop/contents' {
  const contents: Readonly<
    Record<
      string,
      () => Promise<{ Content: import('astro/runtime/server/index.js').AstroComponentFactory }>
    >
  >
  export default contents
}

declare module 'virtual:workshop/search' {
  const entries: readonly import('./search-entries.ts').SearchEntry[]
  export default entries
}

declare module 'virtual:workshop/pictures' {
  const files: Readonly<Record<string, string>>
  export default files
}
