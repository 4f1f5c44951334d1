#!/bin/sh
# The first process of the stand-in's process namespace: when it ends, the kernel ends all others.
#   sh run.sh BASE NODE
set -eu
base=$1 node=$2
machines=$base/machines
mount -t proc proc "$machines/host/root/proc"
"$node" "$(dirname "$0")/forward.ts" 10.0.2.15 2222:22 4242:4242 8000:8000 >"$base/forward.log" 2>&1 &
systemd-nspawn --quiet --boot --register=no --keep-unit --console=pipe --directory="$machines/vm/root" \
  --machine=vm --network-interface=eth0 --link-journal=no --system-call-filter=bpf \
  --bind-ro="$node:/nix/store/eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee-nodejs/bin/node" --bind="$base/workshop:/etc/nixos" \
  </dev/null >"$base/console.log" 2>&1 &
# The rehearsal holds the other end. However it ends, this read ends with it.
echo ready
cat >/dev/null
