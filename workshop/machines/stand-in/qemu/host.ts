import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rootProgram } from '../root-program.ts'

/** The programs of the host that are the Debian root's; all others are this system's. */
const programs = [
  ...['curl', 'ps', 'pkill', 'ssh', 'ssh-keygen'],
  ...['nix', 'nix-build', 'nix-env', 'nix-instantiate', 'nix-shell', 'nix-store'],
]

/**
 * Makes the host without namespaces: this system, with a home, programs and a Nix store of its own.
 * Gives the program and arguments that run what follows them there.
 */
export function makeHost(base: string, debian: string): string[] {
  const folder = join(base, 'programs')
  mkdirSync(folder)
  for (const name of programs) {
    writeFileSync(join(folder, name), script(debian, name), { mode: 0o755 })
  }
  const nix = join(base, 'nix')
  mkdirSync(nix)
  writeFileSync(join(nix, 'nix.conf'), 'build-users-group =\n')
  const system = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
  return [
    // However the rehearsal ends, its shell ends with it.
    ...['setpriv', '--pdeathsig', 'KILL', 'env', '-i', '-C', join(base, 'workshop')],
    // By this, the rehearsal finds what commands left running.
    `REHEARSAL_FOLDER=${base}`,
    ...[`HOME=${join(base, 'home')}`, 'USER=root', 'SHELL=/bin/bash', 'LANG=C.UTF-8', 'TZ=UTC'],
    ...['TERM=xterm', `NIX_CONF_DIR=${nix}`, `NIX_REMOTE=local?root=${nix}`],
    `PATH=${join(base, 'stand-in/bin')}:${folder}:${system}`,
  ]
}

function script(debian: string, name: string): string {
  const words = rootProgram(debian, `usr/bin/${name}`).map(
    (word) => `'${word.replaceAll("'", `'\\''`)}'`,
  )
  // ssh does not look for its configuration in HOME.
  const more = name === 'ssh' ? ' -F "$HOME/.ssh/config"' : ''
  return `#!/bin/sh\nexec ${words.join(' ')}${more} "$@"\n`
}
