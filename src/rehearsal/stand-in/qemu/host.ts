import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Machine } from '../../machine.ts'
import { rootProgram } from '../root-program.ts'

/** The programs of the host that are the Debian root's; all others are this system's. */
const programs = [
  ...['curl', 'ps', 'pkill', 'ssh', 'ssh-keygen'],
  ...['nix', 'nix-build', 'nix-env', 'nix-instantiate', 'nix-shell', 'nix-store'],
]

/** The host without namespaces: this system, with a home, programs and a Nix store of its own. */
export class PlainHost {
  readonly machine: Machine
  /** Program and arguments that run what follows them on the host. */
  readonly enter: readonly [string, ...string[]]
  private readonly home: string

  constructor(base: string, debian: string) {
    this.home = `HOME=${join(base, 'home')}`
    const folder = join(base, 'programs')
    mkdirSync(folder)
    for (const name of programs) {
      writeFileSync(join(folder, name), script(debian, name), { mode: 0o755 })
    }
    const nix = join(base, 'nix')
    mkdirSync(nix)
    writeFileSync(join(nix, 'nix.conf'), 'build-users-group =\n')
    const system = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
    this.enter = [
      // However the runner ends, its shell ends with it.
      ...(['setpriv', '--pdeathsig', 'KILL', 'env', '-i', '-C', join(base, 'workshop')] as const),
      ...[this.home, 'USER=root', 'SHELL=/bin/bash', 'LANG=C.UTF-8', 'TZ=UTC', 'TERM=xterm'],
      ...[`NIX_CONF_DIR=${nix}`, `NIX_REMOTE=local?root=${nix}`],
      `PATH=${join(base, 'stand-in/bin')}:${folder}:${system}`,
    ]
    this.machine = {
      name: 'host',
      shell: [...this.enter, 'script', '-qec', 'bash --norc', '/dev/null'],
      control: [...this.enter, 'sh', '-c'],
    }
  }

  /** Ends what commands left running, wherever it hides: it has the home of this host. */
  end(): void {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        const environment = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
        if (environment.includes(this.home)) process.kill(Number(pid), 'SIGKILL')
      } catch {
        // It has ended by itself.
      }
    }
  }
}

function script(debian: string, name: string): string {
  const words = rootProgram(debian, `usr/bin/${name}`).map(
    (word) => `'${word.replaceAll("'", `'\\''`)}'`,
  )
  // ssh does not look for its configuration in HOME.
  const more = name === 'ssh' ? ' -F "$HOME/.ssh/config"' : ''
  return `#!/bin/sh\nexec ${words.join(' ')}${more} "$@"\n`
}
