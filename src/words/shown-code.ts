import { parseConsole } from '../console/block.ts'
import { languageOf } from '../snippets/language.ts'
import type { FileTree } from '../workshop/file-tree.ts'
import type { Workshop } from '../workshop/workshop.ts'
import { type Code, shell } from './highlight.ts'

/**
 * The code that the pages of a workshop colour: blocks, commands, and the files that a snippet or a
 * solution shows, in all their states. Some of it may be there twice.
 */
export function shownCode({ tasks, states, config, start }: Workshop): Code[] {
  const words = tasks.flatMap((task) => task.words)
  const machines = Object.keys(config.machines)
  const blocks = words.flatMap(({ name, fenced, source = '', place }): Code[] => {
    if (!fenced) return []
    if (name !== 'console') return [{ code: source, language: name }]
    const { commands } = parseConsole(source, machines, place)
    return commands.map(({ text }) => ({ code: text, language: shell }))
  })
  const changes = states.map(({ files, patch }) => {
    return { files, changed: patch?.changes.flatMap(({ from, to }) => [from, to]) ?? [] }
  })
  const named = words.flatMap(({ attributes }) => attributes.get('file') ?? [])
  const shown = [...named, ...changes.flatMap(({ changed }) => changed)]
  return [
    ...blocks,
    ...filesIn(start, shown),
    ...changes.flatMap(({ files, changed }) => filesIn(files, changed)),
  ]
}

function filesIn(files: FileTree, paths: readonly (string | true | undefined)[]): Code[] {
  return paths.flatMap((path) => {
    const code = typeof path === 'string' ? files.get(path) : undefined
    if (typeof path !== 'string' || code === undefined) return []
    return [{ code, language: languageOf(path, code).name }]
  })
}
