import type { Pins } from './pins.ts'

/** A folder made of Debian packages. */
export interface Root {
  /** `extract` only unpacks the packages, `minbase` makes a system that boots; as in mmdebstrap. */
  readonly variant: 'extract' | 'minbase'
  /** What is asked for; what they depend on comes along. */
  readonly packages: readonly string[]
}

/**
 * Where the packages come from: Debian's stable release, since its archive keeps a version until the
 * next point release, two months on average, and most versions for years; the testing release drops
 * some of these every day. NixOS 26.05 has systemd 260 and this release 257: what the pages record is
 * the same in both, but for scores of `systemd-analyze security`, a tenth or two. The backports are
 * there for a bitcoind, which the release itself does not have.
 */
export const suites = ['trixie', 'trixie-backports'] as const

/** Every root that something here is made of, by its name in the pins. */
export const roots = {
  /** Both machines of the stand-in: systemd, ssh, a firewall, Nix, a real bitcoind. */
  root: {
    variant: 'minbase',
    packages: [
      ...['systemd-sysv', 'dbus', 'libpam-systemd', 'iproute2', 'nftables', 'procps'],
      ...['openssh-server', 'openssh-client', 'curl', 'less', 'git', 'nix-bin', 'bitcoin-knots'],
      // The official Node is linked with these.
      ...['libstdc++6', 'libatomic1'],
    ],
  },
  /** The kernel of the stand-in's VM in QEMU. The cloud kernel would be smaller, but cannot share folders. */
  kernel: { variant: 'extract', packages: ['linux-image-amd64', 'busybox-static', 'e2fsprogs'] },
  /** The bitcoind of your_app's tests. */
  bitcoind: { variant: 'extract', packages: ['bitcoin-knots'] },
} as const satisfies Record<string, Root>

/** The name of a root. */
export type RootName = keyof typeof roots

/** Whether a text is the name of a root. */
export function isRootName(name: string): name is RootName {
  return Object.hasOwn(roots, name)
}

/** The packages of a root that are asked for and have no pin. */
export function unpinned(name: RootName, pins: Pins): string[] {
  const pinned = new Set(pins.roots.get(name)?.map((one) => one.name))
  return roots[name].packages.filter((one) => !pinned.has(one))
}
