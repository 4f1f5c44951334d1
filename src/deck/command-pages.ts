import type { CommandItem } from './item.ts'
import { pagesOf } from './pages-of.ts'

/** What an exercise has below its heading, in px of a sheet of 1280×720. */
const height = 415
const [row, padding] = [33, 29]
const columns = 46

/** The commands of an exercise in lists that fit beside its clock; one empty list where there are none. */
export function commandPages(commands: readonly CommandItem[]): CommandItem[][] {
  const heightOf = ({ text }: CommandItem): number =>
    padding + row * text.split('\n').reduce((sum, line) => sum + rowsOf(line), 0)
  return commands.length === 0 ? [[]] : pagesOf(commands, heightOf, height)
}

function rowsOf(line: string): number {
  return Math.max(1, Math.ceil(line.length / columns))
}
