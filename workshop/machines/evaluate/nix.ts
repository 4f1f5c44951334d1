import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { MachineError } from '../../../src/rehearsal/machine.ts'

/** How a program of Nix ended. */
export interface Ended {
  readonly ok: boolean
  readonly stdout: string
  /** What it wrote to standard error, without colours. */
  readonly stderr: string
}

/**
 * Runs a program of Nix to its end.
 *
 * @throws MachineError where it is not on PATH
 */
export function runNix(program: 'nix-instantiate' | 'nix-store', args: readonly string[]): Ended {
  const { error, status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    maxBuffer: 2 ** 28,
  })
  if (error !== undefined) {
    throw new MachineError(
      `Nix is not here: ${program} cannot be run (${error.message}). See https://nixos.org/download`,
    )
  }
  return { ok: status === 0, stdout, stderr }
}

/** The version of Nix, for example 2.34.8. @throws MachineError where Nix is not on PATH */
export function nixVersion(): string {
  return /[\d.]+\w*/.exec(runNix('nix-instantiate', ['--version']).stdout)?.[0] ?? 'unknown'
}

/**
 * The folder of nixpkgs: the one that was asked for, or else the one that the workshop pins, which
 * Nix downloads where it is not in the store yet.
 *
 * @throws MachineError where it cannot be had
 */
export function nixpkgsFolder(workshop: string, asked: string | undefined): string {
  if (asked !== undefined) {
    const folder = resolve(asked)
    if (existsSync(join(folder, 'nixos/default.nix'))) return folder
    throw new MachineError(`${folder} is no nixpkgs: nixos/default.nix is not in it`)
  }
  const pinned = join(workshop, 'nixpkgs.nix')
  const expression = `toString (import ${JSON.stringify(pinned)})`
  const { ok, stdout, stderr } = runNix('nix-instantiate', ['--eval', '--json', '-E', expression])
  if (ok) return String(JSON.parse(stdout))
  throw new MachineError(
    `nixpkgs could not be had; with --nixpkgs PATH another copy is taken\n${stderr.trim()}`,
  )
}
