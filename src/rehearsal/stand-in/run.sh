#!/bin/sh
# The first process of the stand-in's process namespace: when it ends, the kernel ends all others.
#   sh run.sh RUN WORKSHOP NODE FORWARD
set -eu
run=$1 workshop=$2 node=$3 forward=$4
"$node" "$forward" 10.0.2.15 2222:22 4242:4242 8000:8000 >"$run/forward.log" 2>&1 &
systemd-nspawn --quiet --boot --register=no --keep-unit --console=pipe --directory="$run/vm/root" \
  --machine=vm --network-interface=eth0 --link-journal=no --system-call-filter=bpf \
  --bind-ro="$node:/usr/local/bin/node" --bind="$workshop:/etc/nixos" \
  </dev/null >"$run/console.log" 2>&1 &
# The runner holds the other end. However it ends, this read ends with it.
echo ready
cat >/dev/null
