import { languageOf } from '../code/language.ts'
import { type ConsoleCommand, shownText } from '../console/command.ts'
import type { Block } from '../lesson/block.ts'
import { blocksOf } from '../lesson/task.ts'
import { blocksOfPage } from '../lesson/free-page.ts'
import type { Workshop } from '../lesson/workshop.ts'
import type { State } from '../files/states.ts'
import { type Code, shell } from '../code/highlight.ts'

/**
 * The code that the pages of a workshop colour: blocks, commands, and the files that a snippet or a
 * solution shows. Some of it may be there twice.
 */
export function shownCode({ tasks, pages }: Pick<Workshop, 'tasks' | 'pages'>): Code[] {
  return [...tasks.flatMap(blocksOf), ...pages.flatMap(blocksOfPage)].flatMap(codeOf)
}

/** The language of a command: the shell's, or an unknown one of what is typed into a program. */
export function commandLanguage({ at }: ConsoleCommand): string {
  return at === undefined ? shell : 'text'
}

function codeOf(block: Block): Code[] {
  switch (block.kind) {
    case 'code':
      return [{ code: block.source, language: block.language }]
    case 'console':
      return block.commands.map((command) => ({
        code: shownText(command),
        language: commandLanguage(command),
      }))
    case 'snippet': {
      const { resolved, file } = block
      const states = resolved.kind === 'diff' ? [resolved.before, resolved.state] : [resolved.state]
      return resolved.kind === 'text' ? [] : fileIn(states, file)
    }
    case 'solution':
      return block.diffs.flatMap(({ path }) => fileIn([block.before, block.state], path))
    default:
      return []
  }
}

function fileIn(states: readonly State[], path: string): Code[] {
  return states.flatMap(({ files }) => {
    const code = files.get(path)
    return code === undefined ? [] : [{ code, language: languageOf(path, code).name }]
  })
}
