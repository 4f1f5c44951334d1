import type { Exception } from '../machine.ts'

/** What the stand-in cannot do, or only plays, by what the command calls. */
const exceptions: readonly (Exception & { readonly pattern: RegExp })[] = [
  {
    pattern: /\bnixos-rebuild-vm\.sh\b/,
    kind: 'not recorded',
    reason:
      'run, but what it prints is the stand-in’s own: units are installed as they were evaluated',
  },
  { pattern: /\bnixos-version\b/, kind: 'not run', reason: 'the stand-in is not NixOS' },
  {
    pattern: /\bnixos-container\b|\bsystemctl \w+ container@/,
    kind: 'not run',
    reason: 'the stand-in has no NixOS containers',
  },
  {
    pattern: /\bpodman\b|\blocalhost:8000\b/,
    kind: 'not run',
    reason: 'the stand-in has no network to pull an image from',
  },
  {
    pattern: /\bnix-(?:build|shell|store) (?!--version)|\bnix (?:build|run|shell|store|flake)\b/,
    kind: 'not run',
    reason: 'the stand-in has no nixpkgs',
  },
]

/** What there is to say of a command on the stand-in; undefined where it simply runs. */
export function standInException(command: string): Exception | undefined {
  return exceptions.find(({ pattern }) => pattern.test(command))
}
