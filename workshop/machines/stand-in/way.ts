/** What both ways to have the machines start from. */
export interface Setting {
  /** The Debian root that both machines are made of; not to be written to. */
  readonly debian: string
  /** The folder of this rehearsal, laid out. */
  readonly base: string
  readonly say: (line: string) => void
  readonly signal: AbortSignal
}

/** Machines that were started, and may still be booting. They end with the standard input. */
export interface Started {
  /** Program and arguments that are a shell on their standard input, for each machine. */
  readonly shells: Readonly<Record<'host' | 'vm', readonly string[]>>
  /** The process that keeps them: what ends when they have ended. */
  readonly keeper: number
  /** The process to kill, so that they end. */
  readonly first: number
  /** How many times longer than in a container a command takes in the VM. */
  readonly slowness: number
}

/** A way to have a host and a VM. */
export interface Way {
  /** Where the VM runs: `in …`. */
  readonly name: string
  /** Why this system cannot do it, in one line; undefined where it can. Leaves nothing behind. */
  trouble(signal: AbortSignal): Promise<string | undefined>
  /**
   * Starts the machines.
   *
   * @throws MachineError where that cannot be done
   */
  start(setting: Setting): Promise<Started>
}
