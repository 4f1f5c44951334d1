#!/bin/sh
# Boots the stand-in machines and keeps them until the standard input ends. Started by nspawn.ts as
#   unshare --mount --net --uts --ipc sh boot.sh ROOT BASE NODE FOLDER
# ROOT    the Debian root that both machines are laid over, never written to
# BASE    a folder with workshop/, the reader's copy; stand-in/, with what the host is played; home/, the
#         reader's; and machines/, where everything that the machines write stays in a tmpfs
# NODE    the official Node, for your_app
# FOLDER  where the reader's copy appears on the host
#
# Mounts, network, processes and host name are those of namespaces of our own: when the last process in them
# ends, everything is gone. Only the cgroup is not, so this script outlives the others and removes it.
set -eu
root=$1 base=$2 node=$3 folder=$4
here=$(cd "$(dirname "$0")" && pwd)
# Ctrl-C in the terminal of the rehearsal is the runner's to handle.
trap '' INT TERM HUP

# The network devices of this namespace, and a cgroup tree of the second version whatever the host has.
# Read-only, so that systemd-nspawn does not wait for a udev that knows nothing of this namespace.
mount -t sysfs -o ro sysfs /sys
mount -t cgroup2 cgroup2 /sys/fs/cgroup
cgroup=/sys/fs/cgroup/rehearsal-$$
mkdir "$cgroup"
remove_cgroup() {
  echo $$ >/sys/fs/cgroup/cgroup.procs
  # The kernel needs a moment to let go of the processes.
  tries=0
  until find "$cgroup" -depth -type d -exec rmdir {} + 2>/dev/null || [ "$tries" -ge 50 ]; do
    tries=$((tries + 1))
    sleep 0.1
  done
}
trap remove_cgroup EXIT
echo $$ >"$cgroup/cgroup.procs"

mount -t tmpfs -o mode=755 tmpfs "$base/machines"
for machine in host vm; do
  own=$base/machines/$machine
  mkdir -p "$own/written" "$own/work" "$own/root"
  mount -t overlay -o "lowerdir=$root,upperdir=$own/written,workdir=$own/work" overlay "$own/root"
done
sh "$here/host-root.sh" "$base/machines/host/root" "$base" "$folder"
sh "$here/../vm-root.sh" "$base/machines/vm/root" "$base/workshop/vm-key.pub"

# QEMU's user network, played: the host is 10.0.2.2, the VM is 10.0.2.15.
network() { chroot "$root" ip "$@"; }
network link set lo up
network link add host0 type veth peer name eth0
network address add 10.0.2.2/24 dev host0
network link set host0 up

unshare --pid --fork --kill-child --mount-proc sh "$here/run.sh" "$base" "$node" || true
