import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Files of one generated page, by path from the root of the site that they belong to. */
export interface Page {
  /** Its name in addresses and files: `0012-page`. */
  readonly name: string
  readonly ours: Readonly<Record<string, string>>
  /** The same content for the tool that we are measured against, with the code pasted in. */
  readonly peer: Readonly<Record<string, string>>
}

/** How many words a piece of prose has, of which a page has twelve, and its hint one. */
const proseWords = 90
const vocabulary = (
  'module option service value machine file state system package port reader answer change folder ' +
  'command line name list text number shows reads writes keeps needs gives takes builds starts stops ' +
  'every another small later same first last plain exact whole before after where while because and'
).split(' ')

/**
 * The page of that number: four steps, twelve blocks of code, the same at every run, with no text like
 * that of any other page. It stands in `templates/`: a line that begins with `<` is ours, one with `>`
 * our peer's, and what is in braces is filled in.
 */
export function makePage(number: number): Page {
  const name = `${String(number).padStart(4, '0')}-page`
  const names = { page: String(number), service: `service_${number}` }
  const patch = filled(template('solution.patch'), names)
  const hunk = patch.slice(patch.indexOf('@@')).trimEnd()
  const text = (mark: '<' | '>'): string => {
    const step = linesFor(mark, template('step.mdx'))
    const steps = ['port', 'retries', 'limit'].map((option, index) =>
      filled(step, { ...names, option, step: String(index + 1) }),
    )
    return filled(linesFor(mark, template('page.mdx')), { ...names, hunk, steps: steps.join('\n') })
  }
  return {
    name,
    ours: {
      [`content/tasks/${name}.mdx`]: text('<'),
      [`workshop/modules/${names.service}.nix`]: filled(template('module.nix'), names),
      [`workshop/solutions/${number}.4-solve.patch`]: patch,
    },
    peer: { [`src/content/docs/tasks/${name}.mdx`]: text('>') },
  }
}

function template(name: string): string {
  return readFileSync(path.join(import.meta.dirname, 'templates', `${name}.txt`), 'utf8')
}

/** The lines that are written for all, and those for one of the two. */
function linesFor(mark: '<' | '>', text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^[<>] /.test(line) || line.startsWith(mark))
    .map((line) => line.replace(/^[<>] /, ''))
    .join('\n')
}

/** Fills in names, then numbers, words and prose by their keys: one key is one text throughout a page. */
function filled(text: string, names: Readonly<Record<string, string>>): string {
  return text
    .replace(/\{\{(\w+)\}\}/g, (_, name: string) => names[name] ?? '')
    .replace(/\{\{(\w+) ([\w ]+)\}\}/g, (_, kind: string, key: string) => {
      const bytes = createHash('shake256', { outputLength: proseWords })
        .update(`${names['page']} ${key}`)
        .digest()
      if (kind === 'number') return String(bytes.readUInt16BE() + 1)
      return kind === 'prose' ? prose(bytes) : sentence(bytes.subarray(0, 7))
    })
}

/** A word for each of the bytes in sentences of fifteen and two paragraphs, with marks as prose has them. */
function prose(bytes: Uint8Array): string {
  const ends = ['with `code`', 'in **bold**', 'as [this](https://example.org/this) says']
  const sentences = Array.from({ length: bytes.length / 15 }, (_, index) => {
    const text = sentence(bytes.subarray(index * 15, (index + 1) * 15))
    return `${text} ${ends[index % ends.length] ?? ''}.`
  })
  return [sentences.slice(0, 3), sentences.slice(3)].map((some) => some.join(' ')).join('\n\n')
}

/** A word for each of the bytes, the first with a capital. */
function sentence(bytes: Uint8Array): string {
  const text = [...bytes].map((byte) => vocabulary[byte % vocabulary.length]).join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
