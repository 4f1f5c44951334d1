import { join } from 'node:path'

/** What the VM says while it boots; `base` is the folder of the rehearsal, here and below. */
export function consoleLog(base: string): string {
  return join(base, 'console.log')
}

/** A script that is a shell on a machine. */
export function shellFile(base: string, machine: string): string {
  return join(base, `${machine}.sh`)
}

/** Holds the process to kill so that the machines end, and the one that has ended when they have. */
export function keepersFile(base: string): string {
  return join(base, 'keepers')
}
