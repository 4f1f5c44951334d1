import { fail, parseChanges } from './file-changes.ts'
import type { FileChange } from './file-changes.ts'

/** A solution or a mistake: header lines `Key: value`, an empty line, a unified diff. */
export interface Patch {
  readonly step: string
  readonly slug: string
  readonly title: string
  readonly headers: ReadonlyMap<string, string>
  /** Path from the workshop's root, e.g. workshop/solutions/2.3-enable.patch. */
  readonly file: string
  readonly text: string
  readonly changes: readonly FileChange[]
}

/**
 * Reads a patch file named `<step>-<slug>.patch`. The headers `Step` (the same as in the name) and
 * `Title` are required.
 * @throws ProblemError for a line that is neither header nor diff, for wrong line counts, and for
 *   a path outside the workshop folder.
 */
export function parsePatch(file: string, text: string): Patch {
  const { step, slug } = parseName(file)
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line === '')
  const headerEnd = start === -1 ? lines.length : start
  const headers = parseHeaders(file, lines.slice(0, headerEnd))
  const title = required(file, headers, 'Title')
  const declared = required(file, headers, 'Step')
  if (declared !== step) {
    const line = lines.findIndex((candidate) => candidate.startsWith('Step:')) + 1
    fail(file, line, 'The header and the file name tell different steps', step, declared)
  }
  const changes = parseChanges(file, lines, headerEnd)
  return { step, slug, title, headers, file, text, changes }
}

function parseName(file: string): { step: string; slug: string } {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const match = /^(\d+(?:\.\d+)*)-([a-z0-9][a-z0-9-]*)\.patch$/.exec(name)
  const [, step, slug] = match ?? []
  if (step === undefined || slug === undefined) {
    return fail(
      file,
      undefined,
      'A patch is named after its step',
      '2.3-light-the-lamp.patch',
      name,
    )
  }
  return { step, slug }
}

function parseHeaders(file: string, lines: readonly string[]): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  for (const [index, line] of lines.entries()) {
    const [, key, value] = /^([A-Z][A-Za-z-]*):\s+(\S.*?)\s*$/.exec(line) ?? []
    if (key === undefined || value === undefined) {
      return fail(
        file,
        index + 1,
        'This is no header line',
        '`Key: value`, then an empty line',
        line,
      )
    }
    if (headers.has(key)) fail(file, index + 1, `The header \`${key}\` stands here twice`)
    headers.set(key, value)
  }
  return headers
}

function required(file: string, headers: ReadonlyMap<string, string>, key: string): string {
  const found = [...headers.keys()].join(', ') || 'no header'
  return headers.get(key) ?? fail(file, 1, `The header \`${key}\` is missing`, `${key}: …`, found)
}
