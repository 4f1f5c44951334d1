import type { Exception } from '../machine.ts'

/** What there is to say of a command on the real VM; undefined where it simply runs. */
export function nixosException(command: string): Exception | undefined {
  return /\bstart-vm\.sh\b/.test(command)
    ? { kind: 'not run', reason: 'the VM runs already: it is what the rehearsal runs on' }
    : undefined
}
