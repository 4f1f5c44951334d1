import { readSources } from '../lesson/read-sources.ts'
import { blocksOf } from '../lesson/task.ts'
import { configFile } from '../lesson/config.ts'
import { parseWorkshop } from '../lesson/workshop.ts'

/** Every text of the workshop in `root` that is printed, by the path of its file. */
export function printedTexts(root: string): (readonly [file: string, text: string])[] {
  const sources = readSources(root)
  const { tasks, config: settings } = parseWorkshop(sources)
  const shown = tasks.flatMap((task) =>
    blocksOf(task).flatMap((block) => (block.kind === 'snippet' ? [block.file] : [])),
  )
  const files = [...new Set(shown)].map(
    (file) => [`${settings.files}/${file}`, sources.files[file] ?? ''] as const,
  )
  const { config, recordings } = sources
  return [[configFile, config], ...Object.entries({ ...sources.tasks, ...recordings }), ...files]
}
