declare module 'virtual:workshop' {
  const outline: import('./outline.ts').Outline
  export default outline
}
