import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moduleFiles } from './modules.ts'

const dependencies = `kernel/net/9p/9pnet.ko.xz: kernel/fs/netfs/netfs.ko.xz
kernel/fs/netfs/netfs.ko.xz:
kernel/fs/9p/9p.ko.xz: kernel/net/9p/9pnet.ko.xz kernel/fs/netfs/netfs.ko.xz
kernel/fs/ext4/ext4.ko: kernel/fs/jbd2/jbd2.ko
kernel/fs/jbd2/jbd2.ko:
`
const builtIn = 'kernel/drivers/virtio/virtio_pci.ko\n'

const table: [string[], string[]][] = [
  [[], []],
  [['netfs'], ['kernel/fs/netfs/netfs.ko.xz']],
  [['virtio_pci'], []],
  [['ext4'], ['kernel/fs/jbd2/jbd2.ko', 'kernel/fs/ext4/ext4.ko']],
  [
    ['9pnet', '9p'],
    ['kernel/fs/netfs/netfs.ko.xz', 'kernel/net/9p/9pnet.ko.xz', 'kernel/fs/9p/9p.ko.xz'],
  ],
]
for (const [wanted, files] of table) {
  test(`a module comes after those that it needs: ${wanted.join(' ') || 'none'}`, () => {
    assert.deepEqual(moduleFiles(dependencies, builtIn, wanted), files)
  })
}

test('a module that the kernel does not have is named', () => {
  assert.throws(() => moduleFiles(dependencies, builtIn, ['9p', 'zfs']), {
    message: 'the kernel has no module zfs',
  })
})
