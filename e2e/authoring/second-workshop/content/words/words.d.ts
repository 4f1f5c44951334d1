interface MDXProvidedComponents {
  Room(props: { copies: string | number; children?: unknown }): object
}
