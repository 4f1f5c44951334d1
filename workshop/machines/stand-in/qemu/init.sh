#!/bin/busybox sh
# The first process of the emulated VM, in the memory that QEMU fills: makes the Debian disk the VM of
# the workshop and hands over to it. What is shared by QEMU: `workshop`, the reader's copy, and `node`,
# the folder of the official Node.
/bin/busybox mkdir /proc /sys /dev /disk /node
/bin/busybox mount -t proc proc /proc
/bin/busybox --install -s /bin
mount -t sysfs sysfs /sys
mount -t devtmpfs dev /dev
exec >/dev/console 2>&1
set -e

while read -r module; do insmod "/modules/$module"; done </modules/order
# The runner waits for this line: with it, the kernel works on this processor.
echo 'stand-in: the kernel is up'

mount -t ext4 -o noatime /dev/vda /disk
share() { mount -t 9p -o "trans=virtio,version=9p2000.L,msize=262144,cache=$3" "$1" "$2"; }
mkdir -p /disk/etc/nixos
share workshop /disk/etc/nixos none
share node /node loose
sh /stand-in/vm-root.sh /disk /disk/etc/nixos/vm-key.pub
mount --bind /node/node /disk/nix/store/eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee-nodejs/bin/node
umount /sys /proc
exec switch_root /disk /sbin/init
