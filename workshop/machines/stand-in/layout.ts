import { chmodSync, copyFileSync, cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { State } from '../../../src/files/states.ts'
import { layOutStates } from './evaluated.ts'
import { call } from './programs.ts'
import { rootProgram } from './root-program.ts'

const here = import.meta.dirname

/**
 * Lays out in the folder `base` what the host is played with, whichever way the machines are had:
 * `workshop/` for the reader's copy, with the key to the VM; `home/` with a configuration of ssh that
 * finds the VM; `stand-in/` with the played programs, excerpts of nixpkgs and the states.
 *
 * @throws MachineError when a state was not evaluated
 */
export async function layOut(
  base: string,
  debian: string,
  states: readonly State[],
  evaluated: string,
  signal: AbortSignal,
): Promise<void> {
  const standIn = join(base, 'stand-in')
  cpSync(join(here, 'played'), join(standIn, 'bin'), { recursive: true })
  for (const program of readdirSync(join(standIn, 'bin')))
    chmodSync(join(standIn, 'bin', program), 0o755)
  cpSync(join(here, '../fixtures/nixpkgs'), join(standIn, 'nixpkgs'), { recursive: true })
  cpSync(join(here, 'switch.sh'), join(standIn, 'switch.sh'))
  mkdirSync(join(standIn, 'states'))
  layOutStates(states, evaluated, join(standIn, 'states'))

  const state = join(base, 'home/.local/state/workshop-vm')
  mkdirSync(state, { recursive: true, mode: 0o700 })
  const key = join(state, 'id_ed25519')
  const [program, ...args] = rootProgram(debian, 'usr/bin/ssh-keygen')
  const wishes = ['-q', '-t', 'ed25519', '-N', '', '-C', 'workshop', '-f', key]
  await call(program, [...args, ...wishes], 'the key to the VM cannot be made', signal)
  copyFileSync(`${key}.pub`, join(base, 'workshop/vm-key.pub'))
  mkdirSync(join(base, 'home/.ssh'), { recursive: true, mode: 0o700 })
  writeFileSync(join(base, 'home/.ssh/config'), sshConfig)
}

/** As start-vm.sh writes it. */
const sshConfig = `Host vm
  HostName 127.0.0.1
  Port 2222
  User root
  IdentityFile \${HOME}/.local/state/workshop-vm/id_ed25519
  StrictHostKeyChecking no
  UserKnownHostsFile /dev/null
  LogLevel ERROR
`
