import type { Machine } from '../machine.ts'

/** What both ways to have the machines start from. */
export interface Setting {
  /** The Debian root that both machines are made of; not to be written to. */
  readonly debian: string
  /** The folder of this rehearsal, laid out. */
  readonly base: string
  readonly say: (line: string) => void
  readonly signal: AbortSignal
}

/** Machines that were started, and may still be booting. */
export interface Started {
  readonly host: Machine
  readonly vm: Machine
  /** How many times longer than in a container a command takes in the VM. */
  readonly slowness: number
  /** What the VM said last while it booted. */
  console(): string
  /** Ends everything that was started. Can be called twice. */
  end(): Promise<void>
}

/** A way to have a host and a VM. */
export interface Way {
  /** Where the VM runs: `in …`. */
  readonly name: string
  /** What a recording says of the host; `debian` is name and release of the Debian root. */
  host(debian: string): string
  /** Where the host has the reader's copy; `base` is the folder of this rehearsal. */
  folder(base: string): string
  /** Why this system cannot do it, in one line; undefined where it can. Leaves nothing behind. */
  trouble(signal: AbortSignal): Promise<string | undefined>
  /**
   * Starts the machines.
   *
   * @throws MachineError where that cannot be done
   */
  start(setting: Setting): Promise<Started>
}
