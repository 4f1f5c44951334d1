import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Workshop } from '../../lesson/workshop.ts'
import { control, type Machine, MachineError, type Stage } from '../machine.ts'
import { ReaderCopy } from '../reader-copy.ts'
import { nixosException } from './exceptions.ts'

/**
 * This machine as the host, with a copy of the workshop folder, and the VM that start-vm.sh started.
 *
 * @throws MachineError when `ssh vm` does not answer
 */
export async function nixos(root: string, workshop: Workshop): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'))
  const close = () => {
    rmSync(folder, { recursive: true, force: true })
    return Promise.resolve()
  }
  const copy = new ReaderCopy(folder)
  copy.write(workshop.start)
  // The system that a rebuild makes of the copy must let the same key in.
  for (const name of ['id_ed25519', 'id_ed25519.pub']) {
    const key = join(root, 'workshop/.vm', name)
    if (!existsSync(key)) continue
    mkdirSync(join(folder, '.vm'), { recursive: true })
    cpSync(key, join(folder, '.vm', name))
  }
  const host: Machine = {
    name: 'host',
    shell: ['env', '-C', folder, 'script', '-qec', 'bash -l', '/dev/null'],
    control: ['sh', '-c'],
  }
  const alive = ['-o', 'ServerAliveInterval=15', '-o', 'ServerAliveCountMax=4']
  const vm: Machine = {
    name: 'vm',
    shell: ['ssh', '-tt', ...alive, 'vm'],
    control: ['ssh', '-o', 'BatchMode=yes', '-o', 'ConnectTimeout=10', 'vm'],
  }
  const system = await control(vm, 'echo "NixOS $(nixos-version)"', 30)
  if (system?.exit !== 0) {
    await close()
    throw new MachineError('`ssh vm` does not answer. Start the VM: sh workshop/start-vm.sh')
  }
  const own = await control(host, '. /etc/os-release; echo "$PRETTY_NAME"')
  const about = new Map([
    ['machines', 'nixos'],
    ['host', own?.output.trim() || process.platform],
    ['vm', system.output.trim()],
  ])
  return {
    name: 'nixos',
    machines: new Map([host, vm].map((machine) => [machine.name, machine])),
    about,
    alike: (recorded) => [...about].every(([key, value]) => recorded.get(key) === value),
    slowness: 1,
    write: (files) => copy.write(files),
    exception: nixosException,
    close,
  }
}
