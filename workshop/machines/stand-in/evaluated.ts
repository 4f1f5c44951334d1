import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { State } from '../../../src/files/states.ts'
import { MachineError } from '../../../src/rehearsal/machine.ts'

const firewall = z.object({ allowedTCPPorts: z.array(z.number()) })

/**
 * Lays out, for the played nixos-rebuild, what each state was evaluated to: a folder a state with
 * `files.sha256`, by which the state of the reader's files is found, `ports`, and the evaluated units.
 *
 * @throws MachineError when a state was not evaluated
 */
export function layOutStates(states: readonly State[], evaluated: string, folder: string): void {
  for (const { name, files } of states) {
    const source = join(evaluated, name)
    if (!existsSync(join(source, 'firewall.json'))) {
      throw new MachineError(
        `the state ${name} was not evaluated: ${source} is not there; the stand-in knows no units for it`,
      )
    }
    const target = join(folder, name)
    mkdirSync(join(target, 'units'), { recursive: true })
    cpSync(source, target, { recursive: true })
    const { allowedTCPPorts } = firewall.parse(
      JSON.parse(readFileSync(join(source, 'firewall.json'), 'utf8')),
    )
    writeFileSync(join(target, 'ports'), allowedTCPPorts.join(' '))
    const sums = [...files].map(([path, text]) => `${sha256(text)}  ${path}\n`)
    writeFileSync(join(target, 'files.sha256'), sums.join(''))
  }
  const latestFirst = states.map(({ name }) => `${name}\n`).toReversed()
  writeFileSync(join(folder, 'order'), latestFirst.join(''))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
