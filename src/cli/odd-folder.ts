import path from 'node:path'

/** What Vite and Node take for a part of an address or of a pattern, wherever it stands in a path. */
const odd = /[%#?*"]/

/**
 * Why nothing can be built in a folder, by its path; undefined where it can. In a name such as `a%20b`, Vite looks
 * for the fonts in `a b`, does not find them, and builds without.
 */
export function oddFolder(folder: string): string | undefined {
  const name = folder.split(path.sep).find((one) => odd.test(one))
  if (name === undefined) return undefined
  return (
    `${folder}  Nothing can be built in a folder of this name\n` +
    '    expected: a name without % # ? * "\n' +
    `    found: ${name}`
  )
}
