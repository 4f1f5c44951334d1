import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { call } from '../programs.ts'
import { rootProgram } from '../root-program.ts'
import { cache, debianFolder } from '../root.ts'
import { moduleFiles, wantedModules } from './modules.ts'

/** A Debian kernel, and tools to make what it boots from, none of which this system needs to have. */
export interface Kernel {
  /** The folder into which the packages were unpacked. */
  readonly folder: string
  readonly image: string
  /** The folder of its modules. */
  readonly release: string
}

/**
 * Unpacks the kernel, where it is not there already. Half a minute and 200 MB the first time.
 *
 * @throws MachineError where that cannot be done
 */
export async function provideKernel(
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<Kernel> {
  if (!existsSync(join(cache, 'kernel'))) say('Unpacking the kernel of the stand-in, once …')
  const folder = await debianFolder('kernel', signal)
  const [version = ''] = readdirSync(join(folder, 'usr/lib/modules'))
  const release = join(folder, 'usr/lib/modules', version)
  if (!existsSync(join(release, 'modules.dep'))) {
    const [program, ...args] = rootProgram(folder, 'usr/sbin/depmod')
    const wishes = ['-b', join(folder, 'usr'), version]
    await call(program, [...args, ...wishes], 'the modules of the kernel cannot be listed', signal)
  }
  return { folder, image: join(folder, `boot/vmlinuz-${version}`), release }
}

/**
 * Writes what the kernel unpacks into memory and starts from: BusyBox, the modules that the VM
 * needs, and the scripts that make the Debian disk the VM of the workshop. Gives the file.
 *
 * @throws MachineError where that cannot be done
 */
export async function writeInitrd(
  { folder, release }: Kernel,
  base: string,
  signal: AbortSignal,
): Promise<string> {
  const tree = join(base, 'initrd')
  for (const name of ['bin', 'modules', 'stand-in'])
    mkdirSync(join(tree, name), { recursive: true })
  const busybox = join(folder, 'usr/bin/busybox')
  copyFileSync(busybox, join(tree, 'bin/busybox'))
  copyFileSync(join(import.meta.dirname, 'init.sh'), join(tree, 'init'))
  for (const script of ['vm-root.sh', 'firewall.sh']) {
    copyFileSync(join(import.meta.dirname, '..', script), join(tree, 'stand-in', script))
  }
  const text = (name: string) => readFileSync(join(release, name), 'utf8')
  const files = moduleFiles(text('modules.dep'), text('modules.builtin'), wantedModules)
  for (const file of files) {
    copyFileSync(join(release, file), join(tree, 'modules', basename(file)))
  }
  writeFileSync(join(tree, 'modules/order'), files.map((file) => `${basename(file)}\n`).join(''))
  const pack = `cd "$1" && chmod 755 init && "$0" find . | "$0" cpio -o -H newc >"$1.cpio"`
  await call('sh', ['-c', pack, busybox, tree], 'the initrd of the VM cannot be made', signal)
  return `${tree}.cpio`
}
