import { readdirSync, readFileSync } from 'node:fs'

/** What one process uses, as `/proc` tells it. */
export interface ProcessUse {
  readonly parent: number
  /** Seconds of processor time, of the process and of its children that have ended. */
  readonly cpu: number
  /** Megabytes in memory. */
  readonly memory: number
}

/** Linux counts processor time in hundredths of a second: `getconf CLK_TCK`. */
const ticksPerSecond = 100
/** Fields 14 to 17 and 24 of `/proc/PID/stat`, proc(5), counted from the one behind the name. */
const fields = { parent: 1, cpu: [11, 12, 13, 14], pages: 21 }
const pageSize = 4096

/** Reads the text of `/proc/PID/stat`. The name of the program may hold blanks and parentheses. */
export function parseStat(text: string): ProcessUse {
  const values = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  const at = (index: number): number => values[index] ?? 0
  return {
    parent: at(fields.parent),
    cpu: fields.cpu.reduce((sum, index) => sum + at(index), 0) / ticksPerSecond,
    memory: (at(fields.pages) * pageSize) / 2 ** 20,
  }
}

/** The processes among `all` that descend from `root`, itself included. */
export function descendants(
  root: number,
  all: ReadonlyMap<number, Pick<ProcessUse, 'parent'>>,
): number[] {
  const found = new Set(all.has(root) ? [root] : [])
  for (let size = -1; size !== found.size;) {
    size = found.size
    for (const [pid, { parent }] of all) if (found.has(parent)) found.add(pid)
  }
  return [...found]
}

/** Every process of the machine that can be seen. */
export function allProcesses(): Map<number, ProcessUse> {
  return new Map(
    readdirSync('/proc').flatMap((name): [number, ProcessUse][] => {
      if (!/^\d+$/.test(name)) return []
      try {
        return [[Number(name), parseStat(readFileSync(`/proc/${name}/stat`, 'utf8'))]]
      } catch {
        return [] // It ended in between.
      }
    }),
  )
}
