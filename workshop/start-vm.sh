#!/bin/sh
# Start the VM in the background and wait until `ssh vm` works. Run it on the host:
#   sh start-vm.sh
# What belongs to the VM, its disk, its ssh key and its log, lies outside this folder, which the VM sees.
set -eu
cd "$(dirname "$0")"
umask 077
vm=${XDG_STATE_HOME:-$HOME/.local/state}/workshop-vm

say() { echo "start-vm.sh: $*"; }
give_up() {
  say "$@" >&2
  exit 1
}

# Make `ssh vm` mean this VM: a key for it, and a file of our own that ~/.ssh/config includes.
set_up_ssh() {
  [ -e "$vm/id_ed25519" ] || ssh-keygen -q -t ed25519 -N '' -C workshop -f "$vm/id_ed25519"
  # The half that is no secret; common.nix lets it in.
  cp "$vm/id_ed25519.pub" vm-key.pub
  mkdir -p ~/.ssh
  cat >~/.ssh/workshop-vm <<END
# Written by $PWD/start-vm.sh
Host vm
  HostName 127.0.0.1
  Port 2222
  User root
  IdentityFile "$vm/id_ed25519"
  IdentitiesOnly yes
  # Each new disk has a new host key, and the VM is on this machine.
  StrictHostKeyChecking no
  UserKnownHostsFile /dev/null
  LogLevel ERROR
END
  if ! grep -qsx 'Include workshop-vm' ~/.ssh/config; then
    [ -L ~/.ssh/config ] && give_up "The file .ssh/config is a link, so something else manages it." \
      "Make 'Include workshop-vm' its first line and try again."
    [ -e ~/.ssh/config ] && cp -p ~/.ssh/config ~/.ssh/config.before-workshop
    # In front, because ssh takes the first value that it finds.
    printf '%s\n\n' 'Include workshop-vm' >~/.ssh/config.new
    cat ~/.ssh/config >>~/.ssh/config.new 2>/dev/null || true
    mv ~/.ssh/config.new ~/.ssh/config
  fi
}

answers() { ssh -o BatchMode=yes -o ConnectTimeout=5 vm true 2>/dev/null </dev/null; }

# Whether the process that we started last time is still there: another one may have its number by now.
runs() {
  [ -s "$vm/pid" ] && pid=$(cat "$vm/pid") && [ -e "/proc/$pid/cmdline" ] &&
    tr '\0' ' ' <"/proc/$pid/cmdline" | grep -qF "$vm/"
}

start() {
  command -v nix-build >/dev/null || give_up "Nix is not installed here: https://nixos.org/download"
  say "Building the VM. The first time, this downloads a lot: it takes some minutes."
  nixpkgs=$(nix-instantiate --eval --read-write-mode nixpkgs.nix | tr -d '"')
  nix-build "$nixpkgs/nixos" --arg configuration ./rebuild.nix \
    --attr config.system.build.vm --out-link "$vm/vm" >/dev/null ||
    give_up "The VM could not be built. The message above says why; mend the file and try again."

  if [ -w /dev/kvm ]; then
    say "Starting it, with KVM: ready in about a minute."
  else
    say "Starting it, without KVM (no access to /dev/kvm): emulated, ready in 5 to 10 minutes."
  fi
  NIX_DISK_IMAGE="$vm/disk.qcow2" nohup setsid "$vm"/vm/bin/run-*-vm \
    </dev/null >"$vm/console.log" 2>&1 &
  echo $! >"$vm/pid"
  echo "$PWD" >"$vm/folder"
}

wait_until_ready() {
  waited=0
  until answers; do
    if ! runs; then
      tail -n 5 "$vm/console.log" >&2
      give_up "The VM stopped; its last lines are above. A port that is taken? Then another" \
        "program uses 2222, 4242 or 8000. A broken disk? Remove it and try again: rm $vm/disk.qcow2"
    fi
    if [ "$waited" -ge 1200 ]; then
      give_up "Still no answer after 20 minutes. What the VM says: $vm/console.log" \
        "To begin again: kill $(cat "$vm/pid") && rm $vm/disk.qcow2 && sh start-vm.sh"
    fi
    sleep 5
    waited=$((waited + 5))
    [ $((waited % 60)) -ne 0 ] || say "Still starting, after $((waited / 60)) min …"
  done
}

mkdir -p "$vm"
set_up_ssh
if answers; then
  folder=$(cat "$vm/folder" 2>/dev/null || echo "$PWD")
  [ "$folder" = "$PWD" ] || give_up "The VM that runs belongs to another folder, $folder." \
    "Switch it off, then start the one of this folder: ssh vm poweroff"
else
  if runs; then
    say "The VM is starting already."
  else
    start
  fi
  wait_until_ready
fi
say "The VM is ready. Log in: ssh vm. Switch it off: ssh vm poweroff"
