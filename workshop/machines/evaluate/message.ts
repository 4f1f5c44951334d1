/** Stands for every hash of the store: it differs with every revision of nixpkgs. */
const anyHash = `/nix/store/${'e'.repeat(32)}-`

/** A text without the hashes of store paths. */
export function withoutHashes(text: string): string {
  return text.replace(/\/nix\/store\/[0-9a-z]{32}-/g, anyHash)
}

/**
 * The message at the end of what Nix wrote, below its trace; `folders` are the names to be put in
 * place of folders of this machine.
 */
export function lastMessage(stderr: string, folders: Readonly<Record<string, string>>): string {
  const start = [...stderr.matchAll(/^ *error:/gm)].at(-1)?.index ?? 0
  const lines = stderr
    .slice(start)
    .replace(/\(use '--show-trace'.*\)\s*$/, '')
    .trimEnd()
    .split('\n')
  const indent = ' '.repeat(7)
  const message = lines.map((line, index) =>
    index === 0 ? line.trimStart() : line.startsWith(indent) ? line.slice(indent.length) : line,
  )
  const named = Object.entries(folders).reduce(
    (text, [folder, name]) => text.replaceAll(folder, name),
    message.join('\n'),
  )
  return withoutHashes(`${named}\n`)
}
