import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Place, ProblemError } from '../../../src/files/problem.ts'

/** The file of the pins. */
export const pinsFile = join(import.meta.dirname, 'pins.txt')

/** The one command that moves the pins. */
export const moveCommand = 'sudo node workshop/machines/debian/move-pins.ts'

/** One version of one Debian package. */
export interface Pinned {
  readonly name: string
  readonly version: string
  /** Of the `.deb`, in hexadecimal. */
  readonly sha256: string
  /** In Debian's archive, such as `pool/main/c/curl/curl_8.14.1-2_amd64.deb`. */
  readonly path: string
}

/** What every root is made of. */
export interface Pins {
  /** When the pins were moved last, as snapshot.debian.org writes it: 20261127T120000Z. */
  readonly date: string
  /** The processors that the packages are for, as Debian names them. */
  readonly architecture: string
  readonly roots: ReadonlyMap<string, readonly Pinned[]>
}

/** What the file of the pins says of itself. */
const about = `# The Debian packages of the stand-in and of the tests: name, version, SHA-256, path in the archive.
# Written by \`${moveCommand}\`, never by hand; roots.ts says what is asked for.
`

/** Writes pins as text: a line for each package, below the name of its root. */
export function printPins({ date, architecture, roots }: Pins): string {
  const parts = [...roots].map(([name, packages]) => {
    const lines = packages.map((one) => `${one.name} ${one.version} ${one.sha256} ${one.path}\n`)
    return `\n[${name}]\n${lines.join('')}`
  })
  return `${about}date ${date}\narchitecture ${architecture}\n${parts.join('')}`
}

/**
 * Reads what `printPins` wrote.
 *
 * @throws ProblemError for a line that it would not have written
 */
export function parsePins(text: string, file: string): Pins {
  const head = new Map<string, string>()
  const roots = new Map<string, Pinned[]>()
  let packages: Pinned[] | undefined
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue
    const [, root] = /^\[([a-z]+)\]$/.exec(line) ?? []
    if (root !== undefined) roots.set(root, (packages = []))
    else if (packages === undefined) {
      const [key = '', value = ''] = line.split(' ')
      head.set(key, value)
    } else packages.push(parsePinned(line, { file, line: index + 1 }))
  }
  return {
    date: head.get('date') ?? '',
    architecture: head.get('architecture') ?? '',
    roots,
  }
}

function parsePinned(line: string, place: Place): Pinned {
  const [, name, version, sha256, path] =
    /^(\S+) (\S+) ([0-9a-f]{64}) (pool\/\S+\.deb)$/.exec(line) ?? []
  if (name === undefined || version === undefined || sha256 === undefined || path === undefined) {
    throw new ProblemError({
      place,
      message: 'A line of the pins that names no package',
      expected: 'name, version, SHA-256 and path of a package',
      found: line,
    })
  }
  return { name, version, sha256, path }
}

/**
 * The pins of this project.
 *
 * @throws ProblemError for a line that cannot be read
 */
export function readPins(): Pins {
  return parsePins(readFileSync(pinsFile, 'utf8'), 'workshop/machines/debian/pins.txt')
}
