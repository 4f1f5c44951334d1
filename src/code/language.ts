import { commentsOf } from './comments.ts'
import { languageOfName, languageOfProgram } from './language-names.ts'
import { cssNames } from './languages/css.ts'
import { goNames } from './languages/go.ts'
import { htmlNames } from './languages/html.ts'
import { jsoncNames, jsonNames } from './languages/json.ts'
import type { Language, NamesOf } from './languages/language.ts'
import { nixNames } from './languages/nix.ts'
import { pythonNames } from './languages/python.ts'
import { rustNames } from './languages/rust.ts'
import { shellNames } from './languages/shell.ts'
import { tomlNames } from './languages/toml.ts'
import { javascriptNames, tsxNames, typescriptNames } from './languages/typescript.ts'
import { yamlNames } from './languages/yaml.ts'

/** The languages in which `select` can follow names. */
const SELECTABLE: ReadonlyMap<string, NamesOf> = new Map<string, NamesOf>([
  ['nix', nixNames],
  ['typescript', typescriptNames],
  ['tsx', tsxNames],
  ['javascript', javascriptNames],
  ['jsx', javascriptNames],
  ['json', jsonNames],
  ['jsonc', jsoncNames],
  ['yaml', yamlNames],
  ['toml', tomlNames],
  ['shellscript', shellNames],
  ['python', pythonNames],
  ['rust', rustNames],
  ['go', goNames],
  ['css', cssNames],
  ['html', htmlNames],
])

/** The names of the languages in which `select` can follow names. */
export const selectable: readonly string[] = [...SELECTABLE.keys()]

/**
 * The language of a file, by its name or its first line; `text` when neither tells. JSON in which a
 * line begins with a comment is JSON with comments.
 */
export function languageOf(path: string, content: string): Language {
  const known = languageOfName(path) ?? languageOfProgram(content) ?? 'text'
  const name = known === 'json' && /^\s*\/[/*]/m.test(content) ? 'jsonc' : known
  const names = SELECTABLE.get(name)
  return { name, comments: commentsOf(name), ...(names === undefined ? {} : { names }) }
}
