import type { CommandItem } from './item.ts'
import { pagesOf } from './pages-of.ts'

/** What a console block has on a slide of its own, in px of a sheet of 1280×720. */
const height = 560
const [frame, row, fold, outputRow] = [61, 38, 40, 33]
/** Letters of a row at the smallest size. */
const columns = 70

/** About how high a command stands on its slide, with the fold of its output closed. */
export function commandHeight({ text, output }: CommandItem): number {
  const rows = text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / columns)))
  const own = rows.reduce((sum, one) => sum + one, 0)
  return frame + row * own + (output === '' ? 0 : fold)
}

/** The commands of a block in lists that fit on a slide, also when one of the outputs is opened. */
export function consolePages(commands: readonly CommandItem[]): CommandItem[][] {
  const outputs = commands.map(({ output }) => (output === '' ? 0 : output.split('\n').length))
  return pagesOf(commands, commandHeight, height - outputRow * Math.max(...outputs))
}
