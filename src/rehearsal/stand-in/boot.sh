#!/bin/sh
# Boots the stand-in machines and keeps them until the standard input ends. Started by vm.ts as
#   unshare --mount --net --uts --ipc sh boot.sh ROOT RUN WORKSHOP KEY NODE FORWARD
# ROOT      the Debian root that both machines are laid over, never written to
# RUN       an empty folder: everything that the machines write stays in a tmpfs on it
# WORKSHOP  the reader's copy of the workshop folder
# KEY       private ssh key of the reader, with its public half beside it as KEY.pub
# NODE      the official Node, for your_app
# FORWARD   the script that forwards ports of the host to the VM, run with NODE
#
# Mounts, network, processes and host name are those of namespaces of our own: when the last process in them
# ends, everything is gone. Only the cgroup is not, so this script outlives the others and removes it.
set -eu
root=$1 run=$2 workshop=$3 key=$4 node=$5 forward=$6
here=$(cd "$(dirname "$0")" && pwd)

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

mount -t tmpfs -o mode=755 tmpfs "$run"
for machine in host vm; do
  mkdir -p "$run/$machine/written" "$run/$machine/work" "$run/$machine/root"
  mount -t overlay -o "lowerdir=$root,upperdir=$run/$machine/written,workdir=$run/$machine/work" \
    overlay "$run/$machine/root"
  sh "$here/$machine-root.sh" "$run/$machine/root" "$key" "$workshop"
done

# QEMU's user network, played: the host is 10.0.2.2, the VM is 10.0.2.15.
ip link set lo up
ip link add host0 type veth peer name eth0
ip address add 10.0.2.2/24 dev host0
ip link set host0 up

# Ctrl-C in the terminal of the rehearsal is the runner's to handle.
trap '' INT TERM
unshare --pid --fork --kill-child --mount-proc \
  sh "$here/run.sh" "$run" "$workshop" "$node" "$forward" || true
