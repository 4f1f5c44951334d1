/**
 * The names under which files are attached, by their paths: a reader that saves them makes no
 * folders, so each `/` becomes `--`. Where that would be the name of another file, which it also is
 * for a computer that does not tell capitals from small letters, a number tells them apart.
 */
export function attachmentNames(paths: Iterable<string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const path of [...paths].sort()) {
    const plain = path.replaceAll('/', '--')
    let name = plain
    for (let number = 2; taken.has(fold(name)); number++) name = numbered(plain, number)
    taken.add(fold(name))
    names.set(path, name)
  }
  return names
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** `module.conf` as `module (2).conf`. */
function numbered(name: string, number: number): string {
  return name.replace(/(?=\.[^.]*$)|$/, ` (${number})`)
}
