#!/bin/sh
# Finds the VM that start-vm.sh started, and says what it is: the `start` of a stage, called in the folder
# that holds content/ and workshop/.
set -eu

if ! system=$(ssh -o BatchMode=yes -o ConnectTimeout=10 vm 'echo "NixOS $(nixos-version)"'); then
  echo '`ssh vm` does not answer. Start the VM: sh workshop/start-vm.sh' >&2
  exit 1
fi
# The system that a rebuild makes of the reader's copy must let the same key in.
if [ -e workshop/vm-key.pub ]; then
  mkdir -p "$REHEARSAL_FOLDER/workshop"
  cp workshop/vm-key.pub "$REHEARSAL_FOLDER/workshop/"
fi
printf '{"machine":"vm","is":"%s"}\n' "$system"
