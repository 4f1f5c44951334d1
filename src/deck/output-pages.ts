import type { RunCommand } from '../lesson/block.ts'
import { textRoom } from './fit-text.ts'
import { heightOfOutput } from './height.ts'
import { pagesOf } from './pages-of.ts'

/** What a command and the frame of its output take of a sheet, in px. */
const taken = 110

/** A whole output in pages that fit below its command; one empty page where nothing was recorded. */
export function outputPages({ recorded, lines }: RunCommand): string[] {
  const output = recorded?.output ?? ''
  if (output === '') return ['']
  const room = { ...textRoom, size: 24 } as const
  const height = textRoom.height - taken - heightOfOutput(lines.slice(1).join('\n'), room)
  const heightOf = (line: string): number => heightOfOutput(line, room)
  return pagesOf(output.split('\n'), heightOf, height).map((page) => page.join('\n'))
}
