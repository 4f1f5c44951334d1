import { blocksOf } from '../lesson/task.ts'
import { configFile } from '../lesson/config.ts'
import type { BuiltFrom } from '../site/workshop-module.ts'

/** Every text of a workshop that is printed, by the path of its file. */
export function printedTexts({
  sources,
  workshop: { tasks, config: settings },
}: BuiltFrom): (readonly [file: string, text: string])[] {
  const shown = tasks.flatMap((task) =>
    blocksOf(task).flatMap((block) => (block.kind === 'snippet' ? [block.file] : [])),
  )
  const files = [...new Set(shown)].map(
    (file) => [`${settings.files}/${file}`, sources.files[file] ?? ''] as const,
  )
  const { config, recordings } = sources
  return [[configFile, config], ...Object.entries({ ...sources.tasks, ...recordings }), ...files]
}
