import { run } from '../catch-up/participant.ts'

/** A way of finding out, with the programs it needs and what the first line says of it. */
export interface Way {
  readonly name: string
  readonly programs: readonly string[]
  readonly nixPath: string
  readonly says: string
}

/** The ways in which where-am-i can find out, but for nixpkgs.nix, which needs a network once. */
export const ways: Way[] = [
  { name: 'Node', programs: ['node'], nixPath: '', says: 'Found out without Nix' },
  {
    name: 'Nix',
    programs: ['nix-instantiate'],
    nixPath: '',
    says: 'Found out with Nix, without nixpkgs',
  },
  {
    name: 'NixOS',
    programs: ['nix-instantiate'],
    nixPath: process.env['NIX_PATH'] ?? '',
    says: 'Found out with NixOS',
  },
]

/** Where a program is. */
export function where(program: string): string | undefined {
  const { status, stdout } = run('sh', ['-c', `command -v ${program}`], '/')
  return status === 0 ? stdout.trim() : undefined
}

/** Why a way cannot be tried on this machine, or false. */
export function missing(way: Way): string | false {
  const program = way.programs.find((name) => where(name) === undefined)
  if (program !== undefined) return `${program} is not installed here`
  if (way.name !== 'NixOS') return false
  const found = run('nix-instantiate', ['--find-file', 'nixpkgs/nixos/lib/eval-config.nix'], '/')
  return found.status === 0 ? false : 'NIX_PATH names no nixpkgs'
}
