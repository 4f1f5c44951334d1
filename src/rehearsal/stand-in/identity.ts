import type { Way } from './way.ts'

/** What the VM says that it is. */
export interface Identity {
  /** Name and release of Debian. */
  readonly debian: string
  /** systemd, bitcoind and Node, with their versions. */
  readonly programs: string
}

/** What the head of a recording says about the machines that were had this way. */
export function about({ debian, programs }: Identity, way: Way): ReadonlyMap<string, string> {
  return new Map([
    ['machines', 'stand-in'],
    ['host', `a stand-in: ${way.host(debian)}`],
    ['vm', `a stand-in: ${debian} ${way.name}, with ${programs}`],
  ])
}

/** Whether a recording is of the same Debian with the same programs; in which of these ways, does not matter. */
export function alike(
  recorded: ReadonlyMap<string, string>,
  identity: Identity,
  ways: readonly Way[],
): boolean {
  return ways.some((way) => recorded.get('vm') === about(identity, way).get('vm'))
}
