import { type CodeLine, diffLines, excerptLines, plainLines } from '../code/code-lines.ts'
import type { CodePane, CodeSource, LineGroup } from './code-pane.ts'

/** Lines that stand together, and whether they are lit from the beginning. */
export interface Run {
  readonly lit: boolean
  readonly lines: readonly CodeLine[]
}

/** The lines of a pane in their colours, in runs of lit ones and others. */
export async function codeRuns({ source, rows, lit }: CodePane): Promise<Run[]> {
  const all = await linesOf(source)
  const runs: { lit: boolean; lines: CodeLine[] }[] = []
  for (const { at, number } of rows) {
    const line = at === undefined ? undefined : all[at]
    const isLit = number !== undefined && lit.some((group) => holds(group, number))
    if (runs.at(-1)?.lit !== isLit) runs.push({ lit: isLit, lines: [] })
    runs.at(-1)?.lines.push(line ?? gap)
  }
  return runs
}

const gap: CodeLine = { kind: 'gap', tokens: [{ text: '⋯' }], indent: 0 }

function holds([first, last]: LineGroup, number: number): boolean {
  return number >= first && number <= last
}

function linesOf(source: CodeSource): Promise<CodeLine[]> {
  if (source.kind === 'text') return plainLines(source.text, source.language)
  const text = ({ files }: { files: ReadonlyMap<string, string> }, path: string): string =>
    files.get(path) ?? ''
  if (source.kind === 'excerpt') {
    return excerptLines(source.excerpt, text(source.state, source.excerpt.path))
  }
  const { diff, before, state } = source
  return diffLines(diff, text(before, diff.path), text(state, diff.path))
}
