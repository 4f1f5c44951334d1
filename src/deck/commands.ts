import { parseConsole } from '../console/block.ts'
import { codeHtml } from '../words/code-html.ts'
import { plainLines } from '../words/code-lines.ts'
import { shell } from '../words/highlight.ts'
import { config, seen } from '../words/current.ts'
import { outputHtml } from '../words/output-html.ts'
import { placeOf } from '../words/place.ts'
import { cutOutput } from './cut-output.ts'
import type { CommandItem } from './item.ts'

const machines = Object.keys(config.machines)

/**
 * The commands of a console block, each with the beginning and end of what a rehearsal saw: so many
 * lines in all.
 */
export async function commandItems(
  source: string,
  at: string,
  lines: number,
): Promise<CommandItem[]> {
  const place = placeOf(at)
  const { commands } = parseConsole(source, machines, place)
  const outputs = commands.map(({ line }) => seen[`${place.file}:${line}`]?.output ?? '')
  const share = lines - 3 * (commands.length - 1)
  return Promise.all(
    commands.map(async ({ machine, root, text }, index) => ({
      machine: machines.indexOf(machine),
      machineLabel: config.machines[machine]?.label ?? machine,
      prompt: `${machine}${root ? '#' : '$'}`,
      text,
      html: codeHtml(await plainLines(text, shell)).replace(/\n<\/span>$/, '</span>'),
      output: outputHtml(cutOutput(outputs[index] ?? '', Math.max(3, share))),
    })),
  )
}
