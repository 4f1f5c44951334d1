#!/bin/sh
# Tries what boot.sh needs, in namespaces that end with it:
#   unshare --mount --net --uts --ipc sh probe.sh
set -eu
mount -t sysfs -o ro sysfs /sys
mount -t cgroup2 cgroup2 /sys/fs/cgroup
mkdir "/sys/fs/cgroup/rehearsal-probe-$$"
rmdir "/sys/fs/cgroup/rehearsal-probe-$$"
mount -t tmpfs -o mode=755 tmpfs /tmp
mkdir /tmp/written /tmp/work
mount -t overlay -o lowerdir=/usr,upperdir=/tmp/written,workdir=/tmp/work overlay /usr
unshare --pid --fork --kill-child --mount-proc true
