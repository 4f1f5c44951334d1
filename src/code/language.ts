import { json } from './languages/json.ts'
import type { Language } from './languages/language.ts'
import { nix } from './languages/nix.ts'
import { shell } from './languages/shell.ts'
import { javascript, typescript } from './languages/typescript.ts'

const ini: Language = { name: 'ini', lineComment: '#' }
const yaml: Language = { name: 'yaml', lineComment: '#' }
const text: Language = { name: 'text' }

/** Languages by the ending of a file's name. */
const BY_ENDING: Readonly<Record<string, Language>> = {
  nix,
  ts: typescript,
  mts: typescript,
  js: javascript,
  mjs: javascript,
  json,
  lock: json,
  sh: shell,
  bash: shell,
  ini,
  conf: ini,
  service: ini,
  env: ini,
  yaml,
  yml: yaml,
  toml: { name: 'toml', lineComment: '#' },
  md: { name: 'markdown' },
  diff: { name: 'diff' },
  patch: { name: 'diff' },
}

/** The names of the languages in which `select` can follow names. */
export const selectable: readonly string[] = [
  ...new Set(Object.values(BY_ENDING).flatMap(({ name, names }) => (names ? [name] : []))),
]

/** Languages by the program that a first line `#!…` names, for files without an ending. */
const BY_PROGRAM: readonly (readonly [RegExp, Language])[] = [
  [/\b(ba|da|k)?sh\b/, shell],
  [/\bnode\b/, javascript],
]

/** The language of a file, by its ending or its first line; `text` when neither tells. */
export function languageOf(path: string, content: string): Language {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const ending = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : ''
  const byEnding = Object.hasOwn(BY_ENDING, ending) ? BY_ENDING[ending] : undefined
  if (byEnding !== undefined) return byEnding
  const [, program] = /^#!(.*)/.exec(content) ?? []
  if (program === undefined) return text
  return BY_PROGRAM.find(([pattern]) => pattern.test(program))?.[1] ?? text
}
