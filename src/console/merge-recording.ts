import { diffArrays } from 'diff'
import { type MaskName, maskOutput } from './masks.ts'
import type { RecordedCommand, Recording } from './recording.ts'

/**
 * The recording of a new rehearsal, with the lines of the old one wherever only masked parts
 * differ, so that comparing the two files shows what really changed. Head and exit statuses are
 * those of the new one.
 */
export function mergeRecording(
  old: Recording,
  seen: Recording,
  masks: readonly MaskName[],
): Recording {
  const commands: RecordedCommand[] = aligned(old.commands, seen.commands, commandKey).map(
    ([before, after]) =>
      before === undefined
        ? after
        : { ...after, output: mergeOutput(before.output, after.output, masks) },
  )
  return { header: seen.header, commands }
}

function mergeOutput(old: string, seen: string, masks: readonly MaskName[]): string {
  return aligned(old.split('\n'), seen.split('\n'), (line) => maskOutput(line, masks))
    .map(([before, after]) => before ?? after)
    .join('\n')
}

function commandKey({ machine, root, text }: RecordedCommand): string {
  return `${machine}${root ? '#' : '$'} ${text}`
}

/** Every new item, with the old one that has the same key and the same place in the order. */
function aligned<Item>(
  old: readonly Item[],
  seen: readonly Item[],
  key: (item: Item) => string,
): [Item | undefined, Item][] {
  const changes = diffArrays(old.map(key), seen.map(key))
  let before = 0
  let after = 0
  return changes.flatMap(({ added, removed, count }) => {
    const own = removed ? [] : seen.slice(after, after + count)
    const pairs = own.map((item, index): [Item | undefined, Item] => [
      added ? undefined : old[before + index],
      item,
    ])
    if (!added) before += count
    if (!removed) after += count
    return pairs
  })
}
