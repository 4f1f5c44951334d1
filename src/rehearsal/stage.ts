import { mkdirSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import type { FileTree } from '../files/file-tree.ts'
import { exceptionOn, type StageConfig, type StageException } from '../files/stages.ts'
import { readFacts } from './facts.ts'
import { folderVariable, removeLeftovers } from './leftovers.ts'
import { localEnvironment } from './local-environment.ts'
import { control, type Machine, MachineError } from './machine.ts'
import { ReaderCopy } from './reader-copy.ts'
import { Lifeline, runProgram, type Surroundings } from './stage-program.ts'

/** The machines of one rehearsal. */
export interface Stage {
  readonly name: string
  readonly machines: ReadonlyMap<string, Machine>
  /** What each machine is, by its name. What was recorded on the same machines comes out again. */
  readonly identity: ReadonlyMap<string, string>
  /** How many times the time that a command is given it may take here; an emulated VM is slow. */
  readonly slowness: number
  /** Brings the reader's copy of the workshop folder to these texts. */
  write(files: FileTree): void
  /** What there is to say of a command that these machines cannot run, or only play. */
  exception(command: string): StageException | undefined
  /** Takes everything down. Can be called twice. */
  close(): Promise<void>
}

/** What a stage is made of. */
export interface StageSetting {
  readonly name: string
  readonly config: StageConfig
  /** The folder that holds `content/` and `workshop/`. */
  readonly root: string
  /** The folder of this rehearsal, which goes with it. The reader's copy is `workshop/` in it. */
  readonly folder: string
  /** The files of the reader's copy at the beginning. */
  readonly files: FileTree
  readonly say: (line: string) => void
  readonly signal: AbortSignal
}

/**
 * Starts the machines of a stage, and asks each what it is where `start` does not say so.
 *
 * @throws MachineError where they cannot be had
 * @throws the signal's reason when it is aborted; everything is taken down by then
 */
export async function openStage(setting: StageSetting): Promise<Stage> {
  const { name, config, root, folder, files, say, signal } = setting
  const copy = new ReaderCopy(join(folder, 'workshop'))
  mkdirSync(copy.folder)
  copy.write(files)
  const surroundings = surroundingsOf(root, folder)
  const lifeline = new Lifeline()
  let closed = false
  const close = async () => {
    if (closed) return
    closed = true
    await takeDown(config.stop, surroundings, folder, say)
    lifeline.cut()
  }
  try {
    const lines =
      config.start === undefined
        ? []
        : await runProgram(config.start, surroundings, lifeline, say, signal)
    const facts = readFacts(lines)
    const machines = Object.entries(config.machines).map(([machine, place]): Machine => {
      const { environment } = surroundings
      if (place === 'local') {
        const own = localEnvironment(environment)
        return { name: machine, shell: ['bash', '-l'], folder: copy.folder, environment: own }
      }
      return { name: machine, shell: place, folder: root, environment }
    })
    const identity = new Map<string, string>()
    for (const machine of machines) {
      identity.set(machine.name, facts.machines.get(machine.name) ?? (await kindOf(machine)))
    }
    return {
      name,
      machines: new Map(machines.map((machine) => [machine.name, machine])),
      identity,
      slowness: facts.slowness,
      write: (texts) => copy.write(texts),
      exception: (command) => exceptionOn(config, command),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/**
 * Takes down what the stage of an ended rehearsal left in this folder, with the folder. What `stop`
 * cannot do is said.
 */
export async function takeDown(
  stop: StageConfig['stop'],
  surroundings: Surroundings,
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  try {
    if (stop !== undefined) await runProgram(stop, surroundings, undefined, say)
  } catch (error) {
    if (!(error instanceof MachineError)) throw error
    say(error.message)
  }
  removeLeftovers(folder)
}

/** Where the programs of a stage are called, and what they find in their environment. */
export function surroundingsOf(root: string, folder: string): Surroundings {
  const programs = [dirname(process.execPath), process.env['PATH'] ?? '']
  const environment = {
    ...process.env,
    PATH: programs.join(delimiter),
    [folderVariable]: folder,
  }
  return { folder: root, environment }
}

/** The name of a machine's system. */
async function kindOf(machine: Machine): Promise<string> {
  const ask = '. /etc/os-release 2>/dev/null && echo "$PRETTY_NAME" || uname -s -r'
  const told = await control(machine, ask, 30)
  const kind = told?.exit === 0 ? told.output.trim() : ''
  if (kind !== '') return kind
  throw new MachineError(
    `the machine \`${machine.name}\` does not answer: \`${machine.shell.join(' ')}\``,
  )
}
