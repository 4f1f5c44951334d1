import { basename } from 'node:path'

/**
 * What the VM needs of its kernel: its disk, its network, the shared folders, the firewall, chance; and
 * before them a checksum that some of these ask for by what it does, not by its name.
 */
export const wantedModules = [
  'crc32c_generic',
  ...['virtio_blk', 'ext4', 'virtio_net', '9pnet_virtio', '9p'],
  ...['nf_tables', 'nft_ct', 'virtio-rng'],
] as const

/**
 * The files of these modules and of those that they need, in the order in which they can be loaded.
 * `dependencies` is modules.dep as depmod writes it, `builtIn` is modules.builtin: one that is built
 * into the kernel needs no file.
 *
 * @throws RangeError for a module that the kernel does not have
 */
export function moduleFiles(
  dependencies: string,
  builtIn: string,
  wanted: readonly string[],
): string[] {
  const needed = new Map(
    dependencies
      .split('\n')
      .map((line) => line.split(': ').map((part) => part.replace(/:$/, '')))
      .map(([file = '', others = '']) => [
        nameOf(file),
        [file, ...others.split(' ')].filter((one) => one !== '').toReversed(),
      ]),
  )
  const inKernel = new Set(builtIn.split('\n').map(nameOf))
  const files = wanted.flatMap((module) => {
    const own = needed.get(module)
    if (own !== undefined) return own
    if (inKernel.has(module)) return []
    throw new RangeError(`the kernel has no module ${module}`)
  })
  return [...new Set(files)]
}

function nameOf(file: string): string {
  return basename(file).replace(/\.ko(?:\.\w+)?$/, '')
}
