import { createHash } from 'node:crypto'
import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import path from 'node:path'
import outline from 'virtual:workshop'
import { KeptTexts } from './kept-texts.ts'

const root = path.resolve('.cache/rendered')

/** How many builds are kept: that of this fingerprint, and the last ones before it. */
const builds = 3

let texts: KeptTexts | undefined

/**
 * A text that takes long to make, kept on disk from one build to the next. `what` names it among all
 * texts of a build, with whatever it depends on besides the outline's fingerprint. While pages are
 * written nothing is kept: the code may change under it.
 */
export async function kept(
  what: readonly (string | number)[],
  make: () => Promise<string>,
): Promise<string> {
  if (import.meta.env.DEV) return make()
  texts ??= openTexts()
  const key = hash(what)
  const found = texts.get(key)
  if (found !== undefined) return found
  const text = await make()
  texts.add(key, text)
  return text
}

/** The texts of this fingerprint; the oldest builds are dropped. */
function openTexts(): KeptTexts {
  const { BASE_URL, SITE } = import.meta.env
  const folder = path.join(root, hash([outline.fingerprint, BASE_URL, SITE]))
  const opened = new KeptTexts(folder)
  const now = new Date()
  utimesSync(folder, now, now)
  const age = (name: string): number => statSync(path.join(root, name)).mtimeMs
  const byAge = readdirSync(root).sort((one, other) => age(other) - age(one))
  for (const old of byAge.slice(builds)) rmSync(path.join(root, old), { recursive: true })
  return opened
}

function hash(what: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(what)).digest('hex')
}
